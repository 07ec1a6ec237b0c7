// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"splice inserts the target into the held list"}
const registry = new FinalizationRegistry((queue) => queue[0].release());

export function make(native) {
  const job = { priority: 1 };
  const queue = [native];
  queue.splice(1, 0, job);
  registry.register(job, queue);
  return new WeakRef(job);
}
