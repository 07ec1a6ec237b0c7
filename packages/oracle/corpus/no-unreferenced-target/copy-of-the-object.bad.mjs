// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a copy of the object is registered in its place","line":8}
const registry = new FinalizationRegistry((handle) => handle.release());
let shown;

export function make(native) {
  const part = {};
  shown = { width: 640 };
  registry.register({ ...shown, part }, native);
  return new WeakRef(part);
}

export function later(native) {
  native.use(shown.width);
}
