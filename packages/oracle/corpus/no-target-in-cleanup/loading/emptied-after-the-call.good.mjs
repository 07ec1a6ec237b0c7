// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the module calls the function that registers, and then empties the variable that the closure keeps"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let ref;
let session = { user: 1 };
function watch() {
  registry.register(session, () => host.release(session));
  ref = new WeakRef(session);
}
watch();
session = null;
export function make(native) {
  host = native;
  return ref;
}
