// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a helper passes everything it is given to register, and the held record names the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const watch = (...args) => registry.register(...args);

export function make(native) {
  const conn = { fd: 1 };
  watch(conn, { conn, native });
  return new WeakRef(conn);
}
