// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a WeakMap of the module has the guard under the owner","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
const guards = new WeakMap();
export function make(native) {
  const texture = { native };
  const guard = {};
  guards.set(texture, guard);
  registry.register(guard, native);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
