// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"fill puts nothing into a list without elements"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const slots = [];
  slots.fill(conn);
  registry.register(conn, { native, slots });
  return new WeakRef(conn);
}
