// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"Object.assign runs the setter again that keeps its value"}
const registry = new FinalizationRegistry((box) => box.native.release());

class Box {
  constructor(native) {
    this.native = native;
  }
  set owner(owner) {
    this.kept = owner;
  }
}

export function make(native) {
  const conn = { id: 1 };
  const box = new Box(native);
  box.owner = conn;
  registry.register(conn, box);
  Object.assign(box, { owner: null });
  return new WeakRef(conn);
}
