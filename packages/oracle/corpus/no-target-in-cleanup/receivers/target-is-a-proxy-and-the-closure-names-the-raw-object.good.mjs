// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup reads the raw object, which does not know its proxy"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const raw = { port: 1 };
  const guarded = new Proxy(raw, {});
  registry.register(guarded, () => native.release(raw.port));
  return new WeakRef(guarded);
}
