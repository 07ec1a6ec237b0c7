// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static method has its own this, so nothing in the scope of the static fields refers to the class"}
const registry = new FinalizationRegistry(({ close }) => close());

export function make(native) {
  class Plugin {
    static handlers = { close: () => native.release() };
    static version = 1;
    static describe() { return `${this.name} ${this.version}`; }
  }
  registry.register(Plugin, Plugin.handlers);
  return new WeakRef(Plugin);
}
