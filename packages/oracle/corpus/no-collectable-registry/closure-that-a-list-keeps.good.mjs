// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a list of the module keeps the closure"}
const closers = [];
export function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  const file = { path: '/a' };
  const token = {};
  closers.push(() => registry.unregister(token));
  registry.register(file, native, token);
  return new WeakRef(file);
}
export const count = () => closers.length;
