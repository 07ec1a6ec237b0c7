// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a sibling closure shares the scope of the guard","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
function open() {
  const guard = { reads: 0 };
  return { guard, count: () => ++guard.reads };
}
export function make(native) {
  const { guard, count } = open();
  const texture = { count };
  registry.register(guard, native);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
