// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the store stands behind an unconditional return"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { fd: 1 };
  const held = { native };
  registry.register(conn, held);
  return new WeakRef(conn);
  held.owner = conn;
}
