// {"rule":"*","expect":"silent","also":{"no-unpruned-weakref":"possible"},"truth":"collected, cleanup runs","about":"a dictionary of WeakRefs"}
const registry = new FinalizationRegistry((handle) => handle.release());

const byId = {};
let next = 0;
export function make(native) {
  const user = { name: 'ada' };
  byId[++next] = new WeakRef(user);
  registry.register(user, native);
  return byId[next];
}
export const names = () => Object.values(byId).map((ref) => ref.deref()?.name);
