// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the revoke function keeps its proxy until it is called"}
const registry = new FinalizationRegistry(({ native, revoke }) => { revoke(); native.release(); });

export function make(native) {
  const { proxy, revoke } = Proxy.revocable({ id: 2 }, {});
  registry.register(proxy, { native, revoke });
  return new WeakRef(proxy);
}
