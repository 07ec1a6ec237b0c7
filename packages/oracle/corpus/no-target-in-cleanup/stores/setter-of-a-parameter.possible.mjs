// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a parameter may have a setter for what is stored in it"}
const registry = new FinalizationRegistry((release) => release());

function open(conn, box, native) {
  box.link = conn;
  registry.register(conn, () => native.release(box.close()));
}

export function make(native) {
  const conn = { port: 443 };
  open(conn, { close() {}, set link(value) {} }, native);
  return new WeakRef(conn);
}
