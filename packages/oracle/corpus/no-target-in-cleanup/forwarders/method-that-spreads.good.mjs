// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the same method, given what does not name the target"}
class Tracker {
  #registry = new FinalizationRegistry(({ native }) => native.release());
  add(...args) { this.#registry.register(...args); }
}
const tracker = new Tracker();

export function make(native) {
  const conn = { fd: 1 };
  tracker.add(conn, { fd: conn.fd, native });
  return new WeakRef(conn);
}
