// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a list that map makes, and the owner keeps it","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
class Group {
  constructor(parts, native) {
    registry.register(this.parts = parts.map((part) => part), native);
  }
}
export function make(native) {
  const group = new Group([1], native);
  shown = group;
  return new WeakRef(group);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
