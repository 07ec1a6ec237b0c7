// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"this in a static block is the class, and here the class is the target"}
const registry = new FinalizationRegistry((free) => free());

export function make(native) {
  class Plugin {
    static version = 1;
    static {
      registry.register(this, () => native.release(this.version));
    }
  }
  return new WeakRef(Plugin);
}
