// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the module puts another object in the place of the target after the call that registered it"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let ref;
let session = { user: 1 };
const watch = () => {
  registry.register(session, () => host.release(session));
  ref = new WeakRef(session);
};
watch();
session = { user: 2 };
export function make(native) {
  host = native;
  return ref;
}
