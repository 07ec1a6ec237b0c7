// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the proxy is the target, and the cleanup reads through it"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const raw = { port: 1 };
  const guarded = new Proxy(raw, {});
  registry.register(guarded, () => native.release(guarded.port));
  return new WeakRef(guarded);
}
