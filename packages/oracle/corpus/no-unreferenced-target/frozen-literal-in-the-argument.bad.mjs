// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"a frozen record is registered","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const texture = { native };
  shown = texture;
  registry.register(Object.freeze({ texture }), texture.native);
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
