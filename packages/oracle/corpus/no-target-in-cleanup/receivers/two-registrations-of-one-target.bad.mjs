// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the first registration is clean, the second keeps the target for both"}
const registry = new FinalizationRegistry((fn) => fn());
const releaser = (native) => () => native.release();

export function make(native) {
  const reel = { length: 3 };
  registry.register(reel, releaser(native));
  registry.register(reel, function report() { native.release(reel.length); });
  return new WeakRef(reel);
}
