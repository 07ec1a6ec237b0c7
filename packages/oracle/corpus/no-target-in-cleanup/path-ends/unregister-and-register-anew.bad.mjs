// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the second registration has the record after the link was made"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const lease = { days: 3 };
  const held = { native };
  registry.register(lease, held, lease);
  registry.unregister(lease);
  held.lease = lease;
  registry.register(lease, held, lease);
  return new WeakRef(lease);
}
