// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a record is registered for the handle, looked at once, and let go of","line":9}
const registry = new FinalizationRegistry((handle) => handle.release());

export function open(native) {
  const connection = { native, opened: 1 };
  registry.register(connection, native);
  console.log.bind(console, connection.opened);
  seen = new WeakRef(connection);
  return () => native.use();
}

let reader;
let seen;
export function make(native) {
  reader = open(native);
  return seen;
}

export function later() {
  reader();
  reader = undefined;
}
