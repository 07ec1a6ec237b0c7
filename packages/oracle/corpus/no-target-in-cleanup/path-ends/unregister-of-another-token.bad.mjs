// {"rule":"no-target-in-cleanup","expect":"report","also":{"no-mismatched-token":"report"},"truth":"retained","about":"the token that is unregistered belongs to no registration"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const lease = { days: 3 };
  const held = { native };
  registry.register(lease, held, held);
  registry.unregister(lease);
  held.lease = lease;
  return new WeakRef(lease);
}
