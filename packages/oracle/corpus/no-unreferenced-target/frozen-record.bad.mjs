// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"freeze gives back the record, which nobody has"}
const registry = new FinalizationRegistry((texture) => texture.native.release());
let shown;

export function make(native) {
  const texture = { native };
  registry.register(Object.freeze({ texture }), texture);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use();
  shown = undefined;
}
