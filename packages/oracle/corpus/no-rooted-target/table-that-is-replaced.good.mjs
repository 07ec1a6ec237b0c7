// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the table is replaced by an empty one"}
const registry = new FinalizationRegistry((handle) => handle.release());

let byId = {};
let next = 0;
export function make(native) {
  const user = {};
  byId[next++] = user;
  registry.register(user, native);
  setTimeout(() => { byId = {}; }, 1);
  return new WeakRef(user);
}
