// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the constructor hands something else to the Set that it extends"}
const registry = new FinalizationRegistry((held) => held.native.release());

class Group extends Set {
  constructor(native, members) {
    super([members.length]);
    this.native = native;
  }
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, new Group(native, [conn]));
  return new WeakRef(conn);
}
