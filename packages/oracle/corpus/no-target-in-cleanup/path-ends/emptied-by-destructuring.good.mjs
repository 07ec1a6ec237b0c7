// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a destructuring assignment leaves undefined in the captured variable"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let view = { rows: 3 };
  let rows = 0;
  const ref = new WeakRef(view);
  registry.register(view, () => native.release(view));
  ({ rows, view } = { rows: view.rows });
  ref.rows = rows;
  return ref;
}
