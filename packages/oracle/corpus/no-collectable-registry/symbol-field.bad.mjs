// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"under a symbol of the target"}
const kRegistry = Symbol('registry');
export function make(native) {
  const file = { path: '/a' };
  file[kRegistry] = new FinalizationRegistry((handle) => handle.release());
  file[kRegistry].register(file, native);
  return new WeakRef(file);
}
