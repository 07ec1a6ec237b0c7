// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"another value under another key takes the place of nothing"}
const registry = new FinalizationRegistry((state) => state.get('native').release());

export function make(native) {
  const state = new Map();
  state.set('native', native);
  const conn = {};
  state.set('owner', conn);
  registry.register(conn, state);
  state.set('parent', null);
  return new WeakRef(conn);
}
