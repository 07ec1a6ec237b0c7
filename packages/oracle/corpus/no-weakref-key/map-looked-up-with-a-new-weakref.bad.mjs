// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a second WeakRef of the same object is another key of a Map","line":6}
const registry = new FinalizationRegistry((release) => release());
const names = new Map();

const setName = (object, name) => { names.set(new WeakRef(object), name); };
const nameOf = (object) => names.get(new WeakRef(object));

export function make(native) {
  const user = {};
  setName(user, 'ada');
  native.found(nameOf(user));
  registry.register(user, native.release);
  return new WeakRef(user);
}
