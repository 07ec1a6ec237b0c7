// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Object.defineProperty keeps it","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const texture = { native };
  const guard = {};
  Object.defineProperty(texture, 'guard', { value: guard });
  registry.register(guard, native);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
