// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the extends clause of a local class names the target but is evaluated in place, not captured"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const kit = { Base: class {}, built: 0 };
  class Widget extends kit.Base {
    render() { return this.constructor.name; }
  }
  kit.sample = new Widget();
  registry.register(kit, () => native.release());
  return new WeakRef(kit);
}
