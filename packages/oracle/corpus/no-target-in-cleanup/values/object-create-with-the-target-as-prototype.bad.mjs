// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an object keeps its prototype"}
const registry = new FinalizationRegistry((child) => child.native.release());

export function make(native) {
  const defaults = { retries: 3 };
  const child = Object.create(defaults);
  child.native = native;
  registry.register(defaults, child);
  return new WeakRef(defaults);
}
