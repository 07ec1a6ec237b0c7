// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the rest of a destructuring that took the target out does not have it"}
const registry = new FinalizationRegistry((options) => options.native.release(options.label));

function open(options) {
  const { conn, ...rest } = options;
  registry.register(conn, rest);
  return new WeakRef(conn);
}

export function make(native) {
  return open({ conn: { fd: 3 }, native, label: 'main' });
}
