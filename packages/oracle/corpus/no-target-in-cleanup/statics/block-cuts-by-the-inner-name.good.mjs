// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a static block overwrites it by the name that only the class itself has"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  let conn = { port: 443 };
  const Held = class Inner {
    static box = conn;
    static {
      Inner.box = { native };
    }
  };
  registry.register(conn, Held.box);
  const ref = new WeakRef(conn);
  conn = null;
  return ref;
}
