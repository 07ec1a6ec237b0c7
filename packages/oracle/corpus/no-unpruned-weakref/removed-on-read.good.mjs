// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"whoever finds a dead one takes it out"}
const byName = Object.create(null);
export function define(name) {
  const made = { name };
  byName[name] = new WeakRef(made);
  return made;
}
export function find(name) {
  const found = byName[name]?.deref();
  if (found === undefined) delete byName[name];
  return found;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = define(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) define(turn);
  return new WeakRef(first);
}

export function later(native) {
  for (let name = 0; name < 20; name++) find(name);
  native.left(20, Object.keys(byName).length);
}
