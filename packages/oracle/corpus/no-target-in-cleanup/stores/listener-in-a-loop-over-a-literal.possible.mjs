// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a loop over a list of one element gives that element its listener; the analysis does not count on the loop to run"}
const registry = new FinalizationRegistry((events) => events.dispatchEvent(new Event('gone')));

export function make(native) {
  const conn = { native };
  for (const events of [new EventTarget()]) {
    registry.register(conn, events);
    events.addEventListener('close', () => conn.native.release());
  }
  return new WeakRef(conn);
}
