const registry = new FinalizationRegistry((held) => held.native.release());
const detach = (record) => {
  Object.setPrototypeOf(record, null);
};

export function make(native) {
  const defaults = { size: 1 };
  const view = { native };
  Object.setPrototypeOf(view, defaults);
  registry.register(defaults, view);
  for (const each of [view]) detach(each);
  return new WeakRef(defaults);
}
