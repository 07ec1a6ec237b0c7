// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what is awaited is a string of the target"}
const registry = new FinalizationRegistry(({ native, path }) => native.release(path));

export async function make(native) {
  const file = { path: '/a' };
  const path = await Promise.resolve(file.path);
  registry.register(file, { native, path });
  return new WeakRef(file);
}
