// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a list of the module keeps the registry that a function puts into it"}
const kept = [];

export function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  kept.push(registry);
  const tile = { x: 0, y: 0 };
  registry.register(tile, native);
  return new WeakRef(tile);
}

export const count = () => kept.length;
