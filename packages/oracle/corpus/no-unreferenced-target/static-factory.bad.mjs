// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"a static factory makes the instance","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
class Guard { static of(texture) { return new Guard(texture); } constructor(texture) { this.texture = texture; } }
export function make(native) {
  const texture = { native };
  shown = texture;
  registry.register(Guard.of(texture), native);
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
