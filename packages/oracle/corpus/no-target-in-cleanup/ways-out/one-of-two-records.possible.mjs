// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a record behind a condition leaves the call as well"}
const registry = new FinalizationRegistry((box) => box.close());
let seen;

export function reset(given) {
  given.link = null;
}

function open(native) {
  const conn = { id: 1 };
  const box = { link: conn, close: () => native.release() };
  registry.register(conn, box);
  seen = new WeakRef(conn);
  return native ? { box } : null;
}

export function make(native) {
  const opened = open(native);
  if (opened) reset(opened.box);
  return seen;
}
