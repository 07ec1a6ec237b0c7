// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the only closure that names the variable would clear it, and nobody knows whether it will be called"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let lease = { seconds: 30, drop: null };
  lease.drop = () => { lease = null; };
  registry.register(lease, () => native.release());
  return new WeakRef(lease);
}
