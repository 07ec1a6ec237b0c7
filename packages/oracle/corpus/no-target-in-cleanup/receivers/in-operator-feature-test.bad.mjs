// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the global is looked for with in"}
const registry = 'FinalizationRegistry' in globalThis ? new FinalizationRegistry((fn) => fn()) : null;

export function make(native) {
  const reel = { length: 3 };
  if (registry !== null) registry.register(reel, () => native.release(reel.length));
  return new WeakRef(reel);
}
