// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"the registry and the functions live in a namespace; inside the function a sibling names the target"}
namespace Leases {
  const registry = new FinalizationRegistry<() => void>((free) => free());

  export function open(native: { release(): void }) {
    const lease = { seconds: 30, renew: () => { lease.seconds = 30; } };
    registry.register(lease, () => native.release());
    return lease;
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(Leases.open(native));
}
