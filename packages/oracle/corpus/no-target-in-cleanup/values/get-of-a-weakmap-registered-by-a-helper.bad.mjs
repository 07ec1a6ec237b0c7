// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the value put in beside leads back to its key, and a helper registers the key with what the WeakMap gives"}
const registry = new FinalizationRegistry((state) => state.owner.release());
const states = new WeakMap();

function track(owner, held) {
  registry.register(owner, held);
}

export function make(native) {
  const conn = { native };
  states.set(conn, { owner: conn });
  track(conn, states.get(conn));
  return new WeakRef(conn);
}
