const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const defaults = { size: 1 };
  const view = { native };
  Reflect.setPrototypeOf(view, defaults);
  registry.register(defaults, view);
  [view].forEach((each) => {
    each.__proto__ = null;
  });
  return new WeakRef(defaults);
}
