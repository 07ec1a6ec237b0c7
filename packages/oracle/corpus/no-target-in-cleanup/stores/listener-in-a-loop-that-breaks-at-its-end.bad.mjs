// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the loop has one turn, so that what it does is done once, and to one object"}
const registry = new FinalizationRegistry((events) => events.dispatchEvent(new Event('gone')));

export function make(native) {
  const events = new EventTarget();
  const conn = { native };
  registry.register(conn, events);
  while (true) {
    events.addEventListener('gone', () => conn.native.release());
    break;
  }
  return new WeakRef(conn);
}
