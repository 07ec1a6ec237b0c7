// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a record that is put into a variable first leaves the call by its name"}
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
  const opened = { box };
  return opened;
}

export function make(native) {
  reset(open(native).box);
  return seen;
}
