// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a getter over a WeakRef keeps nothing of what it gives"}
const registry = new FinalizationRegistry((release) => release());

export class Watcher {
  constructor(model) {
    this.reference = new WeakRef(model);
  }

  get model() {
    return this.reference.deref();
  }

  watch(native) {
    const { model } = this;
    registry.register(model, () => native.release(this.close()));
  }

  close() {}
}

export const watchers = [];

export function make(native) {
  const model = {};
  const watcher = new Watcher(model);
  watchers.push(watcher);
  watcher.watch(native);
  return new WeakRef(model);
}
