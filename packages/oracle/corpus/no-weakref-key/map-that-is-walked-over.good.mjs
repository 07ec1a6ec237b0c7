// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a Map keyed by WeakRefs that is walked over by whoever looks for an entry"}
const registry = new FinalizationRegistry((release) => release());
const names = new Map();

function nameOf(object) {
  for (const [ref, name] of names) if (ref.deref() === object) return name;
  return undefined;
}

export function make(native) {
  const user = {};
  names.set(new WeakRef(user), 'ada');
  native.found(nameOf(user));
  registry.register(user, native.release);
  return new WeakRef(user);
}
