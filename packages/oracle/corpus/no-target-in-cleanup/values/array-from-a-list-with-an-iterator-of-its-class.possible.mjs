// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a subclass of Array may iterate over something else"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Snapshot extends Array {
  *[Symbol.iterator]() {
    yield this.length;
  }
}

export function make(native) {
  const conn = { port: 443 };
  const list = new Snapshot();
  list.push(conn);
  registry.register(conn, { native, ports: Array.from(list) });
  return new WeakRef(conn);
}
