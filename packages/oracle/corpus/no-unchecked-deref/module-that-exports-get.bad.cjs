// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a function that is exported as `get` is no method of the Map","line":4,"also":{"no-unpruned-weakref":"possible"}}
const cache = new Map();
exports.get = function (key) {
  if (cache.has(key)) return cache.get(key).deref();
  const value = { key };
  cache.set(key, new WeakRef(value));
  return value;
};

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
exports.make = function (native) {
  const first = exports.get('a');
  watch.register(first, native.release);
  return new WeakRef(first);
};
exports.beforeCleanups = function (native) {
  if (asked++ < 3) native.found(exports.get('a'));
};
