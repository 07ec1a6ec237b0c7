// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a WeakMap keyed by the object itself finds it"}
const registry = new FinalizationRegistry((release) => release());
const names = new WeakMap();

const setName = (object, name) => { names.set(object, name); };
const nameOf = (object) => names.get(object);

export function make(native) {
  const user = {};
  setName(user, 'ada');
  native.found(nameOf(user) === 'ada');
  registry.register(user, native.release);
  return new WeakRef(user);
}
