// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"fill replaces the elements of its part only"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const slots = [null, conn];
  slots.fill(0, 0, 1);
  registry.register(conn, { native, slots });
  return new WeakRef(conn);
}
