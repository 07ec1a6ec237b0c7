// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the method that wrote the field is called on another instance"}
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
  const other = new Box(native);
  other.keep(null);
  return new WeakRef(conn);
}
