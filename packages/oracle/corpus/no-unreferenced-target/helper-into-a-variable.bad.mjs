// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"what the helper makes is in a variable that nobody reads"}
const registry = new FinalizationRegistry((texture) => texture.native.release());
let shown;

function guardOf(texture) {
  return { texture };
}

export function make(native) {
  const texture = { native };
  const guard = guardOf(texture);
  registry.register(guard, texture);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use();
  shown = undefined;
}
