// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the guard is the prototype of the owner","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const guard = { kind: 'guard' };
  const texture = Object.create(guard);
  registry.register(guard, native);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
