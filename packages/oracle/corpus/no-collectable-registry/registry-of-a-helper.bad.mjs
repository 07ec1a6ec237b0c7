// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a helper makes a registry for each object"}
const watching = () => new FinalizationRegistry((handle) => handle.release());
export function make(native) {
  const file = { path: '/a' };
  watching().register(file, native);
  return new WeakRef(file);
}
