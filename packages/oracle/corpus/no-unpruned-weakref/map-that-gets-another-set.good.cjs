// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the Map has a method of its own, which makes room"}
const refs = new Map();
refs.set = function (key, value) {
  this.clear();
  return Map.prototype.set.call(this, key, value);
};
let next = 0;
exports.put = function (object) {
  refs.set(next++, new WeakRef(object));
  return object;
};
exports.get = (id) => refs.get(id)?.deref();

const watch = new FinalizationRegistry((release) => release());
exports.make = function (native) {
  const first = exports.put({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) exports.put({ at: turn });
  return new WeakRef(first);
};

exports.later = function (native) {
  native.left(20, refs.size);
};
