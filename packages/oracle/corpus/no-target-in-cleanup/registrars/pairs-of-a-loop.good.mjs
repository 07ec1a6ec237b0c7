// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"what is held is not what the pattern of the loop leaves out"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  for (const { object, held } of [{ object: conn, held: { native }, log: { conn } }]) registry.register(object, held);
  return new WeakRef(conn);
}
