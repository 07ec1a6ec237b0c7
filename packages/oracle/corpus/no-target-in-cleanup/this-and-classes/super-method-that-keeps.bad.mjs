// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an overriding method hands on to the one of the base class, which keeps it"}
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
    this.count = 1;
  }
}

export function make(native) {
  const conn = { id: 1 };
  const box = new LoudBox(native);
  box.keep(conn);
  registry.register(conn, box);
  return new WeakRef(conn);
}
