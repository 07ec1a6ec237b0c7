// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"primitives are held as they are"}
const table = new Map();
const registry = new FinalizationRegistry((key) => { table.get(key).release(); table.delete(key); });

export function make(native) {
  const reel = { id: Symbol('reel') };
  table.set(reel.id, native);
  registry.register(reel, reel.id);
  return new WeakRef(reel);
}
