// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"one name of the target is nulled, the other is captured too"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let view = { rows: 3 };
  const shown = view;
  const ref = new WeakRef(view);
  registry.register(view, () => native.release(view, shown));
  view = null;
  return ref;
}
