// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"the variable has a method that nobody calls","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const texture = { native };
  shown = texture;
  const guard = { read() { return texture; } };
  registry.register(guard, native);
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
