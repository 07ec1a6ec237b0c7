// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a using declaration disposes the lease at the end of the block; no closure names it"}
const registry = new FinalizationRegistry<() => void>((free) => free());

class Lease implements Disposable {
  seconds = 30;
  [Symbol.dispose](): void { this.seconds = 0; }
}

export function make(native: { release(): void }) {
  using lease = new Lease();
  registry.register(lease, () => native.release());
  return new WeakRef(lease);
}
