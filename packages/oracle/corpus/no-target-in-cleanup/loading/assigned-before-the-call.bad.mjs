// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"the module assigns the variable before the call that registers, and not again"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let ref;
let session = null;
session = { user: 1 };
export const watched = watch();
function watch() {
  registry.register(session, () => host.release(session));
  return new WeakRef(session);
}
export function make(native) {
  host = native;
  return watched;
}
