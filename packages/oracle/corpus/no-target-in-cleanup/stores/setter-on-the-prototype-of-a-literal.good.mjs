// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an assignment runs a setter that is inherited"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const conn = { port: 443 };
  const box = { __proto__: { set link(value) {} }, close() {} };
  box.link = conn;
  registry.register(conn, () => native.release(box.close()));
  return new WeakRef(conn);
}
