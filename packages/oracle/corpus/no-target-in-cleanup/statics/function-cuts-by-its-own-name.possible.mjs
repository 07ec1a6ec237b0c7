// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a function expression overwrites its own property by the name that only it has"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  let conn = { port: 443 };
  const held = function self() {
    self.box = { native };
  };
  held.box = conn;
  held();
  registry.register(conn, held.box);
  const ref = new WeakRef(conn);
  conn = null;
  return ref;
}
