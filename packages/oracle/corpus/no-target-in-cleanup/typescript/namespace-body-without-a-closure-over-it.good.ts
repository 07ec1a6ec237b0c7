// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"no closure names the constant of the namespace, so it is gone when the body has run"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export namespace Boot {
  const lease = { seconds: 30 };
  export const ref = new WeakRef(lease);
  const renew = (current: { seconds: number }) => { current.seconds = 30; };
  export let native: { release(): void };
  registry.register(lease, () => native.release());
}

export function make(native: { release(): void }) {
  Boot.native = native;
  return Boot.ref;
}
