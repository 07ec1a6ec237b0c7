// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"sm":"collected, cleanup runs"},"about":"static blocks and static fields share one scope: an arrow in a static field stores the class for the closure of the block"}
const registry = new FinalizationRegistry((close) => close());

export function make(native) {
  class Plugin {
    static version = 1;
    static describe = () => `${this.version}`;
    static { registry.register(this, () => native.release()); }
  }
  return new WeakRef(Plugin);
}
