// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"whoever gets the record cuts another property than the link"}
const registry = new FinalizationRegistry((box) => box.close());
let seen;

export function reset(given) {
  given.other = null;
}


function open(native) {
  const conn = { id: 1 };
  const box = { link: conn, other: {}, close: () => native.release() };
  registry.register(conn, box);
  seen = new WeakRef(conn);
  return { box };
}

export function make(native) {
  reset(open(native).box);
  return seen;
}
