// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a field that is set strongly first and holds a WeakRef in the end"}
const registry = new FinalizationRegistry((handle) => handle.release());
const items = [];

export function make(native) {
  const owner = { name: 'a' };
  const item = { owner };
  item.owner = new WeakRef(owner);
  items.push(item);
  registry.register(owner, native);
  return item.owner;
}

export const owners = () => items.map((item) => item.owner.deref()?.name);
