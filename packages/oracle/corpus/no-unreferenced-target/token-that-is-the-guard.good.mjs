// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the guard is kept by the handle that comes back","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
function watch(native) {
  const guard = {};
  registry.register(guard, native, guard);
  return { keep: guard };
}
export function make(native) {
  const texture = { watched: watch(native) };
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
