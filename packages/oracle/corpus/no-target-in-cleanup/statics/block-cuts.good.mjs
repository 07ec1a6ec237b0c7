// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a static block overwrites the static field before it"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  let conn = { port: 443 };
  class Held {
    static box = conn;
    static {
      this.box = { native };
    }
  }
  registry.register(conn, Held.box);
  const ref = new WeakRef(conn);
  conn = null;
  return ref;
}
