// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the setter that keeps its value runs again for what a Map has"}
const registry = new FinalizationRegistry((box) => box.native.release());

class Box {
  constructor(native) {
    this.native = native;
  }
  set owner(owner) {
    this.kept = owner;
  }
}

export function make(native) {
  const conn = { id: 1 };
  const box = new Box(native);
  box.owner = conn;
  registry.register(conn, box);
  for (const one of new Map([['box', box]]).values()) one.owner = null;
  return new WeakRef(conn);
}
