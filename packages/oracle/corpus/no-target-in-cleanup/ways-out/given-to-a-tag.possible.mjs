// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a tag gets hold of what stands in its template"}
const registry = new FinalizationRegistry((box) => box.close());
let seen;
let handed;
const hand = (texts, ...values) => {
  handed = values.at(-1);
};

export function reset(given) {
  given.link = null;
}

function open(native) {
  const conn = { id: 1 };
  const box = { link: conn, close: () => native.release() };
  registry.register(conn, box);
  seen = new WeakRef(conn);
  hand`${box}`;
}

export function make(native) {
  open(native);
  reset(handed);
  return seen;
}
