// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the captured variable had the target only before the registration"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const view = { rows: 3 };
  let pending = view;
  pending.rows++;
  pending = null;
  registry.register(view, () => native.release(pending));
  return new WeakRef(view);
}
