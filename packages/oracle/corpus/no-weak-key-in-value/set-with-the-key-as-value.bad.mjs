// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"the value is a set that is filled with its key"}
const registry = new FinalizationRegistry((handle) => handle.release());
const groups = new Map();
export function make(native) {
  const leader = { id: 1 };
  const group = new Set();
  group.add(leader);
  groups.set(new WeakRef(leader), group);
  registry.register(leader, native);
  return new WeakRef(leader);
}
export const size = () => groups.size;
