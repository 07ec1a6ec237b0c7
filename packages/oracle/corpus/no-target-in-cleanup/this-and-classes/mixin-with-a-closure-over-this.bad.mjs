// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the class that a mixin returns registers a closure over this"}
const registry = new FinalizationRegistry((free) => free());

const Disposable = (Base) => class extends Base {
  constructor(native) {
    super();
    this.native = native;
    registry.register(this, () => this.native.release());
  }
};

class Plain {}
class Panel extends Disposable(Plain) {}

export function make(native) {
  return new WeakRef(new Panel(native));
}
