// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"the body of a namespace is a function: a constant of it is stored for its closures when one of them names it"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export namespace Boot {
  const lease = { seconds: 30 };
  export const ref = new WeakRef(lease);
  const renew = () => { lease.seconds = 30; };
  export let native: { release(): void };
  registry.register(lease, () => native.release());
}

export function make(native: { release(): void }) {
  Boot.native = native;
  return Boot.ref;
}
