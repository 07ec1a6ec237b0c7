// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Object.assign replaces the properties that its source has"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const cleared = { owner: null };
  const state = { owner: conn };
  Object.assign(state, cleared);
  registry.register(conn, { native, state });
  return new WeakRef(conn);
}
