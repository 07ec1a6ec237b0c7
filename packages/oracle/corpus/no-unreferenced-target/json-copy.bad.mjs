// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"a copy by structuredClone","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
class Group {
  constructor(options, native) {
    this.options = options;
    registry.register(structuredClone(options), native);
  }
}
export function make(native) {
  const group = new Group({ a: 1 }, native);
  shown = group;
  return new WeakRef(group);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
