// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"await gives what the callback of then returned, which is the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export async function make(native) {
  const view = { shown: true };
  const later = await Promise.resolve(1).then(() => view);
  registry.register(view, { native, later });
  return new WeakRef(view);
}
