// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"a helper gives back what it is given, a new record","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
const same = (one) => one;
export function make(native) {
  const texture = { native };
  shown = texture;
  registry.register(same({ texture }), native);
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
