// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"another record loses its prototype"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const defaults = { size: 1 };
  const view = { native };
  const other = { native };
  Object.setPrototypeOf(other, null);
  Object.setPrototypeOf(view, defaults);
  registry.register(defaults, view);
  Object.setPrototypeOf(other, null);
  return new WeakRef(defaults);
}
