// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a module that exports a `get` of its own reads the Map, and nothing takes out the dead","line":5}
const refs = new Map();
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
