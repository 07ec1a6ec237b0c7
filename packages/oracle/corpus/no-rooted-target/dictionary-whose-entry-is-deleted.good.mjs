// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the entry is deleted by its id"}
const registry = new FinalizationRegistry((handle) => handle.release());

const byId = {};
let next = 0;
const forget = (id) => { delete byId[id]; };
export function make(native) {
  const user = { name: 'ada' };
  const id = ++next;
  byId[id] = user;
  registry.register(user, native);
  forget(id);
  return new WeakRef(user);
}
