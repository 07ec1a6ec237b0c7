// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"the helper makes a copy","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
const copyOf = (one) => ({ ...one });
export function make(native) {
  const texture = { native };
  shown = texture;
  registry.register(copyOf(texture), native);
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
