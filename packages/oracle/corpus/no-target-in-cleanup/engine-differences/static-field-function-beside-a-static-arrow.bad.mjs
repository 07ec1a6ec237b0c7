// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"sm":"collected, cleanup runs"},"about":"static fields share one scope as well, in which this is the class; here the class is the target"}
const registry = new FinalizationRegistry(({ close }) => close());

export function make(native) {
  class Plugin {
    static handlers = { close: () => native.release() };
    static version = 1;
    static describe = () => `${this.name} ${this.version}`;
  }
  registry.register(Plugin, Plugin.handlers);
  return new WeakRef(Plugin);
}
