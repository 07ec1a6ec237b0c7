// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":12,"shared":true,"about":"a sibling closure names the variable of a using declaration"}
const registry = new FinalizationRegistry<() => void>((free) => free());

class Lease implements Disposable {
  seconds = 30;
  [Symbol.dispose](): void { this.seconds = 0; }
}

export function make(native: { release(): void }) {
  using lease = new Lease();
  const remaining = (): number => lease.seconds;
  registry.register(lease, () => native.release());
  return new WeakRef(lease);
}
