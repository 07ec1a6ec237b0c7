// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class that a mixin returns registers a closure over the handle"}
const registry = new FinalizationRegistry((free) => free());

const Disposable = (Base) => class extends Base {
  constructor(native) {
    super();
    registry.register(this, () => native.release());
  }
};

class Plain { tags = []; tag = (name) => this.tags.push(name); }
class Panel extends Disposable(Plain) {}

export function make(native) {
  return new WeakRef(new Panel(native));
}
