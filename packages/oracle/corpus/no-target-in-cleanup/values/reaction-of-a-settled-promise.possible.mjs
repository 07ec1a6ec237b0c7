// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the reaction that names the target has run and is gone before anything is collected"}
const registry = new FinalizationRegistry(({ native, start }) => native.release(start instanceof Promise));

export function make(native) {
  const row = { ready: false };
  const start = Promise.resolve(1);
  start.then(() => { row.ready = true; });
  registry.register(row, { native, start });
  return new WeakRef(row);
}
