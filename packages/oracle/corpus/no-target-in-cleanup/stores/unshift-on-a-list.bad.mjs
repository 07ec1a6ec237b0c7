// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"unshift puts the target at the front of the held list"}
const registry = new FinalizationRegistry((queue) => queue.at(-1).release());

export function make(native) {
  const job = { priority: 1 };
  const queue = [native];
  registry.register(job, queue);
  queue.unshift(job);
  return new WeakRef(job);
}
