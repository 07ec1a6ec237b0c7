// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"only the number of arguments is kept"}
const registry = new FinalizationRegistry(({ native, count }) => native.release(count));

function pack(native) { return { native, count: arguments.length }; }

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, pack(native, 'close', conn));
  return new WeakRef(conn);
}
