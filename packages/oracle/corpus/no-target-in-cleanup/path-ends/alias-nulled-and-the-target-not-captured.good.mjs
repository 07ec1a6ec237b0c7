// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure names the alias, which is nulled; no function names the target"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const view = { rows: 3 };
  let shown = view;
  registry.register(view, () => native.release(shown));
  shown = undefined;
  return new WeakRef(view);
}
