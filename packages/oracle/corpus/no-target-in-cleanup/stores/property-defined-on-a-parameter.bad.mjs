// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"defineProperty runs no setter"}
const registry = new FinalizationRegistry((release) => release());

function open(conn, box, native) {
  Object.defineProperty(box, 'link', { value: conn });
  registry.register(conn, () => native.release(box.close()));
}

export function make(native) {
  const conn = { port: 443 };
  open(conn, { close() {} }, native);
  return new WeakRef(conn);
}
