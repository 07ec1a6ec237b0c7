// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the executor resolves with the target, and the reaction holds it in a record"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const job = { id: 4 };
  return new Promise((resolve) => {
    resolve(job);
  }).then((done) => {
    registry.register(job, { native, done });
    return new WeakRef(job);
  });
}
