// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"a method names the class, which is stored in the scope of the class body for the closure of the static block as well"}
const registry = new FinalizationRegistry((free) => free());

export function make(native) {
  class Plugin {
    static version = 1;
    static {
      registry.register(this, () => native.release());
    }
    describe() { return `${Plugin.name} ${Plugin.version}`; }
  }
  return new WeakRef(Plugin);
}
