// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the new value of the variable has the old one inside"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let view = { rows: 3 };
  const ref = new WeakRef(view);
  registry.register(view, () => native.release(view));
  view = { inner: view, at: 1 };
  return ref;
}
