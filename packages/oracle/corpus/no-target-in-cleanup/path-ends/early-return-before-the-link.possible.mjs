// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the function returns before the link unless the switch is on"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { fd: 1 };
  const held = { native };
  registry.register(conn, held);
  if (!native.debug) return new WeakRef(conn);
  held.owner = conn;
  return new WeakRef(conn);
}
