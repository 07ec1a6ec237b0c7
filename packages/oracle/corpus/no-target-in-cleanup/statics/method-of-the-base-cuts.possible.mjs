// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a static method of the base class overwrites a static field of the class that it is called on"}
const registry = new FinalizationRegistry((held) => held.native.release());

class Base {
  static reset(native) {
    this.box = { native };
  }
}

export function make(native) {
  let conn = { port: 443 };
  class Held extends Base {
    static box = conn;
  }
  Held.reset(native);
  registry.register(conn, Held.box);
  const ref = new WeakRef(conn);
  conn = null;
  return ref;
}
