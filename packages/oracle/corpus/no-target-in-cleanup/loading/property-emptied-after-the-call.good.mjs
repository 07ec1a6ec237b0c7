// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a property of the module's record is emptied after the call that registered what it held"}
const registry = new FinalizationRegistry((fn) => fn());
const state = { session: { user: 1 }, host: null };
let ref;
function watch() {
  registry.register(state.session, () => state.host.release(state.session));
  ref = new WeakRef(state.session);
}
watch();
state.session = null;
export function make(native) {
  state.host = native;
  return ref;
}
