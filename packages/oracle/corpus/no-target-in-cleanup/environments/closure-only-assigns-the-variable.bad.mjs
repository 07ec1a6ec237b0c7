// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"a closure that only assigns the variable makes it shared as much as one that reads it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let lease;
  const acquire = (seconds) => { lease = { seconds }; };
  acquire(30);
  registry.register(lease, () => native.release());
  return new WeakRef(lease);
}
