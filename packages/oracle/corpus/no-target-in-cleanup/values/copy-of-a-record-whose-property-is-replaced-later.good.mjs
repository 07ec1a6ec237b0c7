// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Object.assign copies the value that a property has at that time"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const state = { native, owner: null };
  const conn = {};
  registry.register(conn, Object.assign({}, state));
  state.owner = conn;
  return new WeakRef(conn);
}
