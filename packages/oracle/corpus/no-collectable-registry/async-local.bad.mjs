// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a local of an async function that ends"}
async function open(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  const file = { path: '/a' };
  await null;
  registry.register(file, native);
  return file;
}
export async function make(native) {
  return new WeakRef(await open(native));
}
