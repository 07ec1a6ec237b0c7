// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"??= writes only to an empty variable, and this one has the target"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let view = native.view ?? { rows: 3 };
  const ref = new WeakRef(view);
  registry.register(view, () => native.release(view));
  view ??= null;
  view &&= native.replacement ?? view;
  return ref;
}
