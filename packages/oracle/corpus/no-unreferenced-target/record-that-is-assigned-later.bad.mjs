// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a variable that gets its record later"}
const registry = new FinalizationRegistry((texture) => texture.native.release());
let shown;

export function make(native) {
  const texture = { native };
  let guard;
  guard = { texture };
  registry.register(guard, texture);
  shown = texture;
  return new WeakRef(texture);
}

export function later(native) {
  native.use();
  shown = undefined;
}
