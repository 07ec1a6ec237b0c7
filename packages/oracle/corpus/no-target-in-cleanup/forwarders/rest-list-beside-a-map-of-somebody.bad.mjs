// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what is deleted from a table that callers give takes nothing out of the list of the arguments","line":7}
const registry = new FinalizationRegistry((fn) => fn());
const register = (...args) => registry.register(...args);

export function make(native, table = new Map()) {
  const conn = { native };
  register(conn, () => conn.native.release());
  table.delete(native);
  return new WeakRef(conn);
}
