// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the rest of a destructuring still has every field that was not named, the target too"}
const registry = new FinalizationRegistry((options) => options.native.release(options.conn));

export function make(native) {
  const conn = { fd: 3 };
  const { label, ...rest } = { conn, native, label: 'main' };
  conn.label = label;
  registry.register(conn, rest);
  return new WeakRef(conn);
}
