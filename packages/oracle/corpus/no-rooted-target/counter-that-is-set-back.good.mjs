// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the counter is set back"}
const registry = new FinalizationRegistry((handle) => handle.release());

const byId = {};
let next = 0;
export function make(native) {
  const user = {};
  byId[next++] = user;
  registry.register(user, native);
  next = 0;
  byId[next++] = {};
  return new WeakRef(user);
}
export const size = () => Object.keys(byId).length;
