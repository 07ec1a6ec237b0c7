// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":7,"about":"a Map from WeakRefs to the objects themselves keeps them all"}
const registry = new FinalizationRegistry((handle) => handle.release());
const known = new Map();

export function make(native) {
  const city = { name: 'Bern' };
  known.set(new WeakRef(city), city);
  registry.register(city, native);
  return new WeakRef(city);
}
