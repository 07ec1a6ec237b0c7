// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"an instance whose constructor keeps it to itself","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
class Guard { constructor(of) { this.of = of; } }
export function make(native) {
  const texture = { native };
  shown = texture;
  registry.register(new Guard(texture), native);
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
