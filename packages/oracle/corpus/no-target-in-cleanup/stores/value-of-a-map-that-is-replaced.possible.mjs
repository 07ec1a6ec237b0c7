// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"another value under the same key takes the place of the target"}
const registry = new FinalizationRegistry((state) => state.get('native').release());

export function make(native) {
  const state = new Map();
  state.set('native', native);
  const conn = {};
  state.set('owner', conn);
  registry.register(conn, state);
  state.set('owner', null);
  return new WeakRef(conn);
}
