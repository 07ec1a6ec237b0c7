// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the loop empties the same field of instances of another class"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const labels = [];

class Label {
  constructor(owner) {
    this.owner = owner;
    labels.push(this);
  }
}

class Box {
  constructor(owner, native) {
    this.owner = owner;
    this.native = native;
  }
}

export function make(native) {
  const conn = { id: 1 };
  labels.push(new Label('box'));
  registry.register(conn, new Box(conn, native));
  for (const label of labels.splice(0)) label.owner = null;
  return new WeakRef(conn);
}
