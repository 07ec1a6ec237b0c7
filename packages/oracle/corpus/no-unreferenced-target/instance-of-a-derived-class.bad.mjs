// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"an instance of a class that extends another one","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
class Base { constructor(of) { this.of = of; } }
class Guard extends Base { constructor(of) { super(of); this.at = 0; } }
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
