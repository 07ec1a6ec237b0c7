// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the target by name and the rest as a list"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const watch = (object, ...rest) => { registry.register(object, ...rest); return object; };

export function make(native) {
  const conn = { fd: 2, log: [] };
  watch(conn, () => { conn.log.push('gone'); native.release(); });
  return new WeakRef(conn);
}
