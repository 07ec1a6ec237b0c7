// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the promise of an async function that returns its argument is settled with the target"}
const registry = new FinalizationRegistry(({ native, done }) => { done.then(() => native.release()); });

const warmUp = async (model) => {
  model.ready = true;
  return model;
};

export function make(native) {
  const model = { ready: false };
  registry.register(model, { native, done: warmUp(model) });
  return new WeakRef(model);
}
