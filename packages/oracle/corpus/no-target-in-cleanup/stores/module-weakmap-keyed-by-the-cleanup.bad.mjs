// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"functions are keys too: the registry keeps the cleanup, and so its entry"}
const debugInfo = new WeakMap();
const registry = new FinalizationRegistry((fn) => fn());
const releaser = (native) => () => native.release();

export function make(native) {
  const guest = { seat: 4 };
  const cleanup = releaser(native);
  debugInfo.set(cleanup, { made: 'in make', guest });
  registry.register(guest, cleanup);
  return new WeakRef(guest);
}
