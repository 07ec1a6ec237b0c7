// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"fill replaces every element"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const slots = [null, conn];
  slots.fill(null);
  registry.register(conn, { native, slots });
  return new WeakRef(conn);
}
