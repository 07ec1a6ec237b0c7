// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the constructor stores the target in this, but returns another object without it"}
const registry = new FinalizationRegistry((token) => token.native.release(token.fd));

class Token {
  constructor(owner, native) {
    this.owner = owner;
    return { native, fd: owner.fd };
  }
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, new Token(conn, native));
  return new WeakRef(conn);
}
