// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an array that is made with a length has that many places to fill"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const slots = new Array(3).fill(conn);
  registry.register(conn, { native, slots });
  return new WeakRef(conn);
}
