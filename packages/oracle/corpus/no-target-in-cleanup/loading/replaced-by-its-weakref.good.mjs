// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a function that another one calls has registered it before the module keeps the WeakRef instead"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let session = { user: 1 };
export function start() {
  watch();
}
function watch() {
  registry.register(session, () => host.release(session.deref));
}
start();
session = new WeakRef(session);
export function make(native) {
  host = native;
  return session;
}
