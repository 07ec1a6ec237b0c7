// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the helper makes the record, and nobody has it"}
const registry = new FinalizationRegistry((texture) => texture.native.release());
let shown;

const guardOf = (texture) => ({ texture });

export function make(native) {
  const texture = { native };
  registry.register(guardOf(texture), texture);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use();
  shown = undefined;
}
