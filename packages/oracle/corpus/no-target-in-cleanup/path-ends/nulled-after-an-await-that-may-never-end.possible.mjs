// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the async function waits for something unknown, and the nulling comes only then"}
const registry = new FinalizationRegistry((fn) => fn());

async function show(view, native, closed) {
  registry.register(view, () => native.release(view));
  await closed;
  view = null;
}

export function make(native) {
  const view = { rows: 3 };
  show(view, native, native.closed ?? new Promise(() => {}));
  return new WeakRef(view);
}
