// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":8,"about":"a closure stored under a WeakRef keeps the key that it names"}
const registry = new FinalizationRegistry((handle) => handle.release());
const titles = new Map();

export function make(native) {
  const page = { title: 'home' };
  const ref = new WeakRef(page);
  titles.set(ref, () => page.title);
  registry.register(page, native);
  return ref;
}
