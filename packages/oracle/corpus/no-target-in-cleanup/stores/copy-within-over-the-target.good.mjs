// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"copyWithin replaces elements by others of the list"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const slots = [{ free: true }, conn];
  slots.copyWithin(1, 0);
  registry.register(conn, { native, slots });
  return new WeakRef(conn);
}
