// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the first target is held by the registration of the second, and dies after it"}
const registry = new FinalizationRegistry((fn) => fn());
const releaser = (native, keep) => () => native?.release(keep);

export function make(native) {
  const inner = { level: 2 };
  const outer = { inner };
  registry.register(outer, releaser(null, inner));
  registry.register(inner, releaser(native, null));
  return new WeakRef(inner);
}
