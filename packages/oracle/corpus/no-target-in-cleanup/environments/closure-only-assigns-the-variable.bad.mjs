// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a closure that only assigns the variable makes it shared as much as one that reads it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let lease = { seconds: 30, drop: null };
  lease.drop = () => { lease = null; };
  registry.register(lease, () => native.release());
  return new WeakRef(lease);
}
