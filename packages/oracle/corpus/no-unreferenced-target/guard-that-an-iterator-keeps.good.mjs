// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a generator of the owner keeps the guard","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
function* steps(guard) {
  yield 1;
  yield guard.at;
}
export function make(native) {
  const guard = { at: 2 };
  const texture = { steps: steps(guard) };
  registry.register(guard, native);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
