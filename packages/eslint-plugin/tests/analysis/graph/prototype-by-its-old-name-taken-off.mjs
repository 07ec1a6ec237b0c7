const registry = new FinalizationRegistry((held) => held.native.release());
const run = (task) => task();

export function make(native) {
  const defaults = { size: 1 };
  const view = { native };
  view.__proto__ = defaults;
  registry.register(defaults, view);
  run(() => {
    Object.setPrototypeOf(view, null);
  });
  return new WeakRef(defaults);
}
