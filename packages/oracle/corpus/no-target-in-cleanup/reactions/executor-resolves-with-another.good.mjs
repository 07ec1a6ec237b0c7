// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the executor resolves with the handle of the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const job = { native };
  return new Promise((resolve) => {
    resolve(job.native);
  }).then((done) => {
    registry.register(job, { native: done });
    return new WeakRef(job);
  });
}
