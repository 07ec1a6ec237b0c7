// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a map that is held and that a helper empties, which gets it as one of several"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;

const clearAll = (maps) => {
  for (const map of maps) map.clear();
};

export function make(native) {
  current = native;
  const conn = { native };
  const held = new Map([['conn', conn]]);
  registry.register(conn, held);
  clearAll([held]);
  return new WeakRef(conn);
}
