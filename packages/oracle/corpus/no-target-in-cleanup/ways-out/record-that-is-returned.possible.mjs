// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"whoever gets a record gets hold of what is in it, and may cut the link"}
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
  return { box };
}

export function make(native) {
  reset(open(native).box);
  return seen;
}
