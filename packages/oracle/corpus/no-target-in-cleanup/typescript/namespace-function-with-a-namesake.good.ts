// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function of the namespace names a variable of the namespace that is called like the target in another function"}
namespace Leases {
  const registry = new FinalizationRegistry<() => void>((free) => free());
  const lease = { seconds: 60 };
  export const longest = () => lease.seconds;

  export function open(native: { release(): void }) {
    const lease = { seconds: 30 };
    registry.register(lease, () => native.release());
    return lease;
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(Leases.open(native));
}
