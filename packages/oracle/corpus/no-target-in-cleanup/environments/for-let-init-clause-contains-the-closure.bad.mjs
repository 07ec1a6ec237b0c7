// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"the closure that names the loop variable stands in the init clause; the scope of each iteration stores a copy of the variable"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let ref;
  for (let job = { id: 1 }, ask = () => job.id, turn = ask(); turn < 2; turn++) {
    registry.register(job, () => native.release());
    ref = new WeakRef(job);
  }
  return ref;
}
