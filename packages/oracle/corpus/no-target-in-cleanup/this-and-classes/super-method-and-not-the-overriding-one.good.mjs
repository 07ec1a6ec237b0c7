// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"super.note is the method of the base class, which keeps nothing, and not the overriding one"}
const registry = new FinalizationRegistry((box) => box.native.release());

class Box {
  constructor(native) {
    this.native = native;
  }
  note(owner) {
    this.id = owner.id;
  }
}
class LoudBox extends Box {
  note(owner) {
    this.owner = owner;
  }
  keep(owner) {
    super.note(owner);
  }
}

export function make(native) {
  const conn = { id: 1 };
  const box = new LoudBox(native);
  box.keep(conn);
  registry.register(conn, box);
  return new WeakRef(conn);
}
