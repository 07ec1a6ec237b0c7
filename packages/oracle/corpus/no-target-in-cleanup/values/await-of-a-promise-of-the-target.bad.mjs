// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"await of a promise for the target gives the target"}
const registry = new FinalizationRegistry((fn) => fn());

export async function make(native) {
  const file = { path: '/a' };
  const opened = await Promise.resolve(file);
  registry.register(file, () => native.release(opened.path));
  return new WeakRef(file);
}
