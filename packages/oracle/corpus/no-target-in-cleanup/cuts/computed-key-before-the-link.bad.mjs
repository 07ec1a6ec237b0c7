// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what is overwritten in a loop before the link is made does not cut it"}
const registry = new FinalizationRegistry(() => current.release());
let current;
export function make(native) {
  current = native;
  const conn = { id: 1 };
  const held = {};
  registry.register(conn, held);
  for (const key of ["link"]) held[key] = null;
  held.link = conn;
  return new WeakRef(conn);
}
