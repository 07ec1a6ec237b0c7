// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"whoever gets a Map gets hold of what is in it"}
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
  return new Map([[1, box]]);
}

export function make(native) {
  reset(open(native).get(1));
  return seen;
}
