// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"what is returned has the registered record as a field"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function open(native) {
  const connection = { native, opened: 1 };
  registry.register(connection, native);
  seen = new WeakRef(connection);
  return { connection, read: () => native.use() };
}

let reader;
let seen;
export function make(native) {
  reader = open(native);
  return seen;
}

export function later() {
  reader.read();
  reader = undefined;
}
