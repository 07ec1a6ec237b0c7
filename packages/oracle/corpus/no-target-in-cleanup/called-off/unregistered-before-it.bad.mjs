// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what is called off before it is registered is registered all the same"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { id: 1 };
  registry.unregister(conn);
  registry.register(conn, { conn, native }, conn);
  return new WeakRef(conn);
}
