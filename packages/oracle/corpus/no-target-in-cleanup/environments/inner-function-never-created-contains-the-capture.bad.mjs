// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"shared":true,"about":"the function that names the target is nested in a function that never runs, so no closure over the target ever exists; the scope stores it all the same"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const worker = { tasks: 3 };
  function diagnostics() {
    return function report() {
      return () => worker.tasks;
    };
  }
  registry.register(worker, () => native.release());
  return new WeakRef(worker);
}
