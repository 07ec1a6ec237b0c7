// {"rule":"no-weak-key-in-value","expect":"silent","truth":"collected, cleanup runs","about":"the weak map has a reference to another object than its key"}
const registry = new FinalizationRegistry((handle) => handle.release());
const refs = new WeakMap();
const details = new Map();

function refOf(page, owner) {
  let ref = refs.get(owner);
  if (!ref) refs.set(owner, (ref = new WeakRef(page)));
  return ref;
}

export function make(native) {
  const page = { title: 'home' };
  const owner = {};
  registry.register(page, native);
  details.set(refOf(page, owner), { owner, opened: 1 });
  return new WeakRef(page);
}
