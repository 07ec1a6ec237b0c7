// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"an iterator that a spread of the module runs registers it, and the variable is emptied after that"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let session = { user: 1 };
const [ref] = [...{
  *[Symbol.iterator]() {
    registry.register(session, () => host.release(session));
    yield new WeakRef(session);
  },
}];
session = null;
export function make(native) {
  host = native;
  return ref;
}
