// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a callback of a list registers it while the file runs, and the variable is emptied after that"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let ref;
let session = { user: 1 };
[1, 2].forEach((turn) => {
  if (turn === 1) return;
  registry.register(session, () => host.release(session));
  ref = new WeakRef(session);
});
session = null;
module.exports.make = (native) => {
  host = native;
  return ref;
};
