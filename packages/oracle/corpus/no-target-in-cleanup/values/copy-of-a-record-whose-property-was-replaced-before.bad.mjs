// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"Object.assign copies the value that a property has at that time: here it is the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const state = { native, owner: null };
  const conn = {};
  state.owner = conn;
  registry.register(conn, Object.assign({}, state));
  return new WeakRef(conn);
}
