// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"the helper has a block and gives what it made by a name","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
function guard(texture) {
  const made = { texture, at: 0 };
  return made;
}
export function make(native) {
  const texture = { native };
  shown = texture;
  registry.register(guard(texture), native);
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
