// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an instance carries what its field was given out of the call"}
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
  return new (class { own = box; })();
}

export function make(native) {
  reset(open(native).own);
  return seen;
}
