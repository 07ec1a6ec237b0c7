// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a helper puts in what its caller passes, which leads back to the key: what the WeakMap gives keeps the target"}
const registry = new FinalizationRegistry((state) => state.owner.release());
const states = new WeakMap();

function remember(owner, state) {
  states.set(owner, state);
}

export function make(native) {
  const conn = { native };
  remember(conn, { owner: conn });
  registry.register(conn, states.get(conn));
  return new WeakRef(conn);
}
