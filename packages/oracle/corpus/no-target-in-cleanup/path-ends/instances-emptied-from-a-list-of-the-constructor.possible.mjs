// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the constructor lists its instances, and a loop over the list empties the field"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const boxes = [];

class Box {
  constructor(owner, native) {
    this.owner = owner;
    this.native = native;
    boxes.push(this);
  }
}

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, new Box(conn, native));
  for (const box of boxes.splice(0)) box.owner = null;
  return new WeakRef(conn);
}
