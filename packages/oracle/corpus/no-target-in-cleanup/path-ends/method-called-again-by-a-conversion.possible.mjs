// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the method that wrote the field is called again when the text of something is asked for"}
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
  String({
    toString() {
      box.keep(null);
      return '';
    },
  });
  return new WeakRef(conn);
}
