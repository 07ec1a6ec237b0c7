// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the Map that was made last is cleared by another function"}
const registry = new FinalizationRegistry(() => current.release());
let current;
let last = null;

export function closeLast() {
  const box = last;
  box.clear();
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = new Map([[1, conn]]);
  registry.register(conn, held);
  last = held;
  closeLast();
  return new WeakRef(conn);
}
