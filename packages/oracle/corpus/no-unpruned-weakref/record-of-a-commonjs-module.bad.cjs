// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a record of CommonJS, looked up by the name of the caller"}
const table = Object.create(null);
module.exports.intern = function intern(name) {
  const hit = table[name];
  const obj = hit && hit.deref();
  if (obj) return obj;
  const made = { name };
  table[name] = new WeakRef(made);
  return made;
};
const watch = new FinalizationRegistry((release) => release());
let n = 0;
module.exports.make = (native) => { const o = module.exports.intern('a' + n++); watch.register(o, native.release); for (let i = 0; i < 7; i++) module.exports.intern('a' + n++); return new WeakRef(o); };
module.exports.later = (native) => { native.left(n, Object.keys(table).length); };
