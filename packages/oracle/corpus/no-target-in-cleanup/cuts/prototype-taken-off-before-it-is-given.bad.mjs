// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the record had another prototype before"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const defaults = { size: 1 };
  const view = { native };
  Object.setPrototypeOf(view, null);
  Object.setPrototypeOf(view, defaults);
  registry.register(defaults, view);
  return new WeakRef(defaults);
}
