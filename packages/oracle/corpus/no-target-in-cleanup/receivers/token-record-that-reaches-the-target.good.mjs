// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the token is held weakly, so a token that has the target keeps nothing"}
const registry = new FinalizationRegistry((native) => native.release());

export function make(native) {
  const reel = { length: 3 };
  registry.register(reel, native, { reel });
  return new WeakRef(reel);
}
