// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the static block declares a variable of its own with the name of the target, and its closure names that one"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const kit = { scale: 2, list: null };
  class Widget {
    static {
      const kit = { types: [this] };
      this.list = () => kit.types;
    }
  }
  kit.list = Widget.list;
  registry.register(kit, () => native.release());
  return new WeakRef(kit);
}
