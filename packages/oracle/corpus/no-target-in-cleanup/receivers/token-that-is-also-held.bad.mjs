// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the token has the target, and the held record has the token"}
const registry = new FinalizationRegistry((held) => { held.native.release(); registry.unregister(held.token); });

export function make(native) {
  const reel = { length: 3 };
  const token = { reel };
  registry.register(reel, { native, token }, token);
  return new WeakRef(reel);
}
