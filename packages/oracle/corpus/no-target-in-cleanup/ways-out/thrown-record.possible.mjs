// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what is thrown comes to whoever catches it, and may be changed there"}
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
  throw { box };
}

export function make(native) {
  try {
    open(native);
  } catch ({ box }) {
    reset(box);
  }
  return seen;
}
