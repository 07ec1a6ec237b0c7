// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the loop over the instances empties another field"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const boxes = [];

class Box {
  constructor(owner, native) {
    this.owner = owner;
    this.native = native;
    this.label = 'box';
    boxes.push(this);
  }
}

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, new Box(conn, native));
  for (const box of boxes.splice(0)) box.label = null;
  return new WeakRef(conn);
}
