// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a loop over a list of one element gives that element its listener: it has one turn"}
const registry = new FinalizationRegistry((events) => events.dispatchEvent(new Event('gone')));

export function make(native) {
  const conn = { native };
  for (const events of [new EventTarget()]) {
    registry.register(conn, events);
    events.addEventListener('gone', () => conn.native.release());
  }
  return new WeakRef(conn);
}
