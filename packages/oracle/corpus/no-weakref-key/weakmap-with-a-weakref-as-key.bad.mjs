// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"an entry of a WeakMap whose key is a WeakRef that nothing else has is lost at once","line":7}
const registry = new FinalizationRegistry((release) => release());
const names = new WeakMap();

export function make(native) {
  const user = {};
  names.set(new WeakRef(user), 'ada');
  native.found(names.get(user) === 'ada');
  registry.register(user, native.release);
  return new WeakRef(user);
}
