// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"the Set that has the registry is named by no function: both are gone when the file has run"}
const pinned = new Set();
let host;
let ref;
do {
  const session = { user: 1 };
  const registry = new FinalizationRegistry((fn) => fn());
  pinned.add(registry);
  registry.register(session, () => host.release(session));
  ref = new WeakRef(session);
} while (host === 0);
module.exports.make = (native) => {
  host = native;
  return ref;
};
