// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the registration is gone when the link is made"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const lease = { days: 3 };
  const held = { native };
  const token = {};
  registry.register(lease, held, token);
  registry.unregister(token);
  held.lease = lease;
  return new WeakRef(lease);
}
