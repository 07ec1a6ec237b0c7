// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"a Map keyed by WeakRefs keeps its values, and through them the keys"}
const registry = new FinalizationRegistry((ref) => {
  sessions.get(ref)?.native.release();
  sessions.delete(ref);
});
const sessions = new Map();

export function make(native) {
  const user = { name: 'ada' };
  const ref = new WeakRef(user);
  sessions.set(ref, { native, owner: user });
  registry.register(user, ref);
  return ref;
}
