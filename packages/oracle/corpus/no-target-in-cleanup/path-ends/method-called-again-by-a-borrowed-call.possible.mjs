// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the method that wrote the field is borrowed from the prototype and called again"}
const registry = new FinalizationRegistry((box) => box.native.release());

class Box {
  constructor(native) {
    this.native = native;
  }
  keep(owner) {
    this.owner = owner;
  }
}

export function make(native) {
  const conn = { id: 1 };
  const box = new Box(native);
  box.keep(conn);
  registry.register(conn, box);
  Box.prototype.keep.call(box, null);
  return new WeakRef(conn);
}
