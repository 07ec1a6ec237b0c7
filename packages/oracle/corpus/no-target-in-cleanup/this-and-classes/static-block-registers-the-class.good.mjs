// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static block registers the class with a closure that names neither the class nor this"}
const registry = new FinalizationRegistry((free) => free());

export function make(native) {
  class Plugin {
    static version = 1;
    static {
      registry.register(this, () => native.release());
    }
    describe() { return `${this.constructor.name}`; }
  }
  return new WeakRef(Plugin);
}
