// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"an async function that has ended keeps its variables no more"}
export async function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release()); 
  const file = { path: '/tmp/a' };
  await null;
  registry.register(file, native);
  return new WeakRef(file);
}
