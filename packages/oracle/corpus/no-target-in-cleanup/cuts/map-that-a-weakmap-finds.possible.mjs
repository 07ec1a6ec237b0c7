// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a Map that is looked up by its owner is cleared"}
const registry = new FinalizationRegistry(() => current.release());
let current;
const boxes = new WeakMap();

export function end(owner) {
  boxes.get(owner).clear();
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Map([[1, conn]]);
  registry.register(conn, held);
  boxes.set(conn, held);
  end(conn);
  return new WeakRef(conn);
}
