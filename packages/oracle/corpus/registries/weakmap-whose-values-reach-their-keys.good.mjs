// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a native WeakMap does not keep a key that its value reaches"}
const registry = new FinalizationRegistry((handle) => handle.release());
const sessions = new WeakMap();

export function make(native) {
  const user = { name: 'ada' };
  sessions.set(user, { since: 1815, owner: user });
  registry.register(user, native);
  return new WeakRef(user);
}
