// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the rest of the async function runs, and nulls the variable"}
const registry = new FinalizationRegistry((fn) => fn());

export async function make(native) {
  let view = { rows: 3 };
  const ref = new WeakRef(view);
  registry.register(view, () => native.release(view));
  await null;
  view = null;
  return ref;
}
