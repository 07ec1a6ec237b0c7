// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a pattern takes it out of a record"}
const internals = { registry: new FinalizationRegistry((handle) => handle.release()), opened: 0 };
export function make(native) {
  const { registry } = internals;
  internals.opened++;
  const file = { path: '/a' };
  registry.register(file, native);
  return new WeakRef(file);
}
