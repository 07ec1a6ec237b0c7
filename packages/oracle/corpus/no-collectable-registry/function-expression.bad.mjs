// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a function expression with a local registry"}
const track = function (object, handle) {
  let registry;
  registry = new FinalizationRegistry((handle) => handle.release());
  registry.register(object, handle);
};
export function make(native) {
  const file = { path: '/a' };
  track(file, native);
  return new WeakRef(file);
}
