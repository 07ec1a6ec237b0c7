// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the token is a WeakRef of the target that the held record has, too"}
const registry = new FinalizationRegistry(({ native, ref }) => { native.release(); registry.unregister(ref); });

export function make(native) {
  const reel = { length: 3 };
  const ref = new WeakRef(reel);
  registry.register(reel, { native, ref }, ref);
  return ref;
}
