// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a write to super.owner empties the field of the instance"}
const registry = new FinalizationRegistry((box) => box.native.release());

class Box {
  constructor(native) {
    this.native = native;
  }
  keep(owner) {
    this.owner = owner;
  }
}
class LoudBox extends Box {
  keep(owner) {
    super.keep(owner);
    super.owner = null;
  }
}

export function make(native) {
  const conn = { id: 1 };
  const box = new LoudBox(native);
  box.keep(conn);
  registry.register(conn, box);
  return new WeakRef(conn);
}
