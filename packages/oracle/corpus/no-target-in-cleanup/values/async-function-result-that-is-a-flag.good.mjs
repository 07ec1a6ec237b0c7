// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the promise of the async function is settled with a boolean"}
const registry = new FinalizationRegistry(({ native, done }) => { done.then(() => native.release()); });

const warmUp = async (model) => {
  model.ready = true;
  return model.ready;
};

export function make(native) {
  const model = { ready: false };
  registry.register(model, { native, done: warmUp(model) });
  return new WeakRef(model);
}
