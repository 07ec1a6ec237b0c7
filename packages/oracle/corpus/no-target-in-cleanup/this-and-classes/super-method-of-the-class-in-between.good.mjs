// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the class in between hands on a WeakRef"}
const registry = new FinalizationRegistry((box) => box.native.release());

class Box {
  constructor(native) {
    this.native = native;
  }
  keep(owner) {
    this.owner = owner;
  }
}
class WeakBox extends Box {
  keep(owner) {
    super.keep(new WeakRef(owner));
  }
}
class LoudBox extends WeakBox {
  keep(owner) {
    super.keep(owner);
  }
}

export function make(native) {
  const conn = { id: 1 };
  const box = new LoudBox(native);
  box.keep(conn);
  registry.register(conn, box);
  return new WeakRef(conn);
}
