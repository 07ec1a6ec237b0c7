// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the name says whether there is an entry, in a module of CommonJS","also":{"no-unpruned-weakref":"possible"}}
const refs = new Map();
function ask(key) {
  const hit = refs.has(key);
  if (hit) return refs.get(key).deref();
  const obj = { key };
  refs.set(key, new WeakRef(obj));
  return obj;
}
const watch = new FinalizationRegistry((release) => release());
let asked = 0;
exports.ask = ask;
exports.make = function (native) {
  const first = ask('a');
  watch.register(first, native.release);
  return new WeakRef(first);
};
exports.beforeCleanups = function (native) {
  if (asked++ < 3) native.found(ask('a'));
};
