// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a getter of a literal makes another object for each reader"}
const registry = new FinalizationRegistry((release) => release());

export const models = [];

export function make(native) {
  const model = {
    views: 0,
    get view() {
      return { number: this.views };
    },
  };
  models.push(model);
  const { view } = model;
  registry.register(view, () => native.release(model.views++));
  return new WeakRef(view);
}
