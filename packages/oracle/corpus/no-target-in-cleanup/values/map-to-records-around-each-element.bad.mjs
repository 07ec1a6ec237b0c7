// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the mapping wraps each element, so the held list reaches the target"}
const registry = new FinalizationRegistry(({ native, jobs }) => native.release(jobs.length));

export function make(native) {
  const cell = { value: 1 };
  const jobs = [cell].map((each, index) => ({ each, index }));
  registry.register(cell, { native, jobs });
  return new WeakRef(cell);
}
