// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"Object.assign writes another property"}
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
  Object.assign(box, { label: null });
  return new WeakRef(conn);
}
