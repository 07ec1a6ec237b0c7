// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what subscribe of an unknown object does with the closure is not known"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const ignore = { subscribe() {} };

export function make(native) {
  const view = { rows: 0 };
  const source = native.source ?? ignore;
  source.subscribe(() => { view.rows++; });
  registry.register(view, { native, source });
  return new WeakRef(view);
}
