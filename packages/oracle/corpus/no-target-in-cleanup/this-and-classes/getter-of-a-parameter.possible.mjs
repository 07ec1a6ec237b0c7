// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what is read from a parameter may come from a getter, which keeps nothing"}
const registry = new FinalizationRegistry((release) => release());

function watch(model, native) {
  const { view } = model;
  registry.register(view, () => native.release(model.views--));
  return new WeakRef(view);
}

export const models = [];

export function make(native) {
  const model = {
    views: 1,
    get view() {
      return { model: 1 };
    },
  };
  models.push(model);
  return watch(model, native);
}
