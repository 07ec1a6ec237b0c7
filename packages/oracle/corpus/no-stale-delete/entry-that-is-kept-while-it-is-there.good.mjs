// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"an entry is never replaced: who comes first stays until the cleanup"}
const table = Object.create(null);
const registry = new FinalizationRegistry((name) => { delete table[name]; });
let loads = 0;
export function load(name) {
  if (name in table) return table[name].deref() ?? { number: 0 };
  const made = { name, number: loads++ };
  table[name] = new WeakRef(made);
  registry.register(made, name);
  return made;
}
const watch = new FinalizationRegistry((f) => f());
let shown;

export function make(native) {
  const first = load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function later(native) {
  shown = load('a');
  native.found(table.a?.deref() === shown);
}
