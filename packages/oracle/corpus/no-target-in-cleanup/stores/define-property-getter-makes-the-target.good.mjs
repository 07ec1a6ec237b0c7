// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a getter that defineProperty made is run for each reader"}
const registry = new FinalizationRegistry((release) => release());

export const models = [];

export function make(native) {
  const model = { views: 0 };
  Object.defineProperty(model, 'view', { get: () => ({ shown: true }) });
  models.push(model);
  const { view } = model;
  registry.register(view, () => native.release(model.views++));
  return new WeakRef(view);
}
