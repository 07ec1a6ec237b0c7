// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the raw object is the target, and the proxy that the cleanup names keeps it"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const raw = { port: 1 };
  const guarded = new Proxy(raw, {});
  registry.register(raw, () => native.release(guarded.port));
  return new WeakRef(raw);
}
