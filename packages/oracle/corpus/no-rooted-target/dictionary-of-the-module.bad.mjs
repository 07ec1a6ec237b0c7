// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"a dictionary under a counter"}
const registry = new FinalizationRegistry((handle) => handle.release());

const byId = {};
let next = 0;
export function make(native) {
  const user = { name: 'ada' };
  byId[++next] = user;
  registry.register(user, native);
  return new WeakRef(user);
}
export const names = () => Object.values(byId).map((user) => user.name);
