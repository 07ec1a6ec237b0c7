// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a subclass of Map puts it in by super.set"}
const registry = new FinalizationRegistry((box) => box.native.release());

class LoudBox extends Map {
  constructor(native) {
    super();
    this.native = native;
  }
  set(key, value) {
    this.last = key;
    return super.set(key, value);
  }
  keep(owner) {
    this.set('owner', owner);
  }
}

export function make(native) {
  const conn = { id: 1 };
  const box = new LoudBox(native);
  box.keep(conn);
  registry.register(conn, box);
  return new WeakRef(conn);
}
