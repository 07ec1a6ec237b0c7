// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method of a class forwards to the registry of its instance"}
class Tracker {
  #registry = new FinalizationRegistry(({ native }) => native.release());
  add(...args) { this.#registry.register(...args); }
}
const tracker = new Tracker();

export function make(native) {
  const conn = { fd: 1 };
  tracker.add(conn, { conn, native });
  return new WeakRef(conn);
}
