// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the constructor takes everything out again"}
const registry = new FinalizationRegistry((held) => held.native.release());

class Seen extends Set {
  constructor(native, members) {
    super(members);
    this.native = native;
    this.clear();
  }
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, new Seen(native, [conn]));
  return new WeakRef(conn);
}
