// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a getter over a field gives what the object holds"}
const registry = new FinalizationRegistry((release) => release());

class Watcher {
  #model;

  constructor(model) {
    this.#model = model;
  }

  get model() {
    return this.#model;
  }

  watch(native) {
    const { model } = this;
    registry.register(model, () => native.release(this.close()));
  }

  close() {}
}

export function make(native) {
  const model = {};
  new Watcher(model).watch(native);
  return new WeakRef(model);
}
