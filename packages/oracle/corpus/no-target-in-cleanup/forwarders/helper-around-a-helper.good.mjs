// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the outer one puts a record of its own in the place of the one it was given"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const inner = (...args) => registry.register(...args);
const outer = (object, given, ...args) => inner(object, { native: given.native }, ...args);

export function make(native) {
  const conn = { fd: 1 };
  outer(conn, { conn, native });
  return new WeakRef(conn);
}
