// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the initializer of a static field overwrites another one"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  let conn = { port: 443 };
  class Held {
    static box = conn;
    static done = (this.box = { native });
  }
  registry.register(conn, Held.box);
  const ref = new WeakRef(conn);
  conn = null;
  return ref;
}
