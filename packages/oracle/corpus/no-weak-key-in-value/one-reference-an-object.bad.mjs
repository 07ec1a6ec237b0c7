// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":15,"about":"each object has one weak reference, which is looked for first"}
const registry = new FinalizationRegistry((handle) => handle.release());
const refs = new WeakMap();
const details = new Map();

function refOf(page) {
  let ref = refs.get(page);
  if (!ref) refs.set(page, (ref = new WeakRef(page)));
  return ref;
}

export function make(native) {
  const page = { title: 'home' };
  registry.register(page, native);
  details.set(refOf(page), { page, opened: 1 });
  return new WeakRef(page);
}
