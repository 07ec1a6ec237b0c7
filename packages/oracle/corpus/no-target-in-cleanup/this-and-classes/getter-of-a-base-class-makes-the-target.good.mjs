// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a getter of the base class makes another object for each reader"}
const registry = new FinalizationRegistry((release) => release());

class Base {
  get view() {
    return { shown: true };
  }
}

class Panel extends Base {
  watch(native) {
    const { view } = this;
    registry.register(view, () => native.release(this.close()));
    return new WeakRef(view);
  }

  close() {}
}

export const panels = [];

export function make(native) {
  const panel = new Panel();
  panels.push(panel);
  return panel.watch(native);
}
