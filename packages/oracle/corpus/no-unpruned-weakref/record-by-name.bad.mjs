// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a record without a prototype is the table","line":5}
const byName = Object.create(null);
export function define(name) {
  const made = { name };
  byName[name] = new WeakRef(made);
  return made;
}
export const find = (name) => byName[name]?.deref();

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = define(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) define(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, Object.keys(byName).length);
}
