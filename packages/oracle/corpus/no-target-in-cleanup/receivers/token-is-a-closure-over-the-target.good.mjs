// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function over the target as token: it is not held, and the held function was made outside"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const reel = { length: 3 };
  const stop = () => { registry.unregister(stop); reel.length = 0; };
  reel.stop = stop;
  registry.register(reel, native.release, stop);
  return new WeakRef(reel);
}
