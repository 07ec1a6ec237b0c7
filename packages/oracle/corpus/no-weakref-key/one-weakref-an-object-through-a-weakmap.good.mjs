// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"one WeakRef an object, kept in a WeakMap, is a key that is found again"}
const registry = new FinalizationRegistry((release) => release());
const refs = new WeakMap();
const ages = new Map();

function refOf(object) {
  let ref = refs.get(object);
  if (ref === undefined) refs.set(object, ref = new WeakRef(object));
  return ref;
}

export function make(native) {
  const user = {};
  ages.set(refOf(user), 36);
  native.found(ages.get(refOf(user)) === 36);
  registry.register(user, native.release);
  return new WeakRef(user);
}
