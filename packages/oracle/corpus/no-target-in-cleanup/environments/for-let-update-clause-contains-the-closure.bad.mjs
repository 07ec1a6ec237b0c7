// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"the closure that names the loop variable stands in the update clause; the body's scope of that iteration stores the variable all the same"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const pending = [];
  let ref;
  for (let job = { id: 1 }, turn = 0; turn < 1; turn++, pending.push(() => job.id)) {
    registry.register(job, () => native.release(turn));
    ref = new WeakRef(job);
  }
  return pending.length === 1 ? ref : undefined;
}
