// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a method of an object literal registers its this with an arrow that uses this"}
const registry = new FinalizationRegistry((free) => free());

const prototype = {
  open(native) {
    this.native = native;
    registry.register(this, () => this.close());
    return this;
  },
  close() { this.native.release(); },
};

export function make(native) {
  return new WeakRef({ __proto__: prototype }.open(native));
}
