// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a type may have the name of a variable; the closure uses the type"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export function make(native: { release(): void }) {
  type lease = { seconds: number };
  const lease: lease = { seconds: 30 };
  const renew = (seconds: number): lease => ({ seconds } satisfies lease);
  registry.register(lease, () => native.release());
  return new WeakRef(lease);
}
