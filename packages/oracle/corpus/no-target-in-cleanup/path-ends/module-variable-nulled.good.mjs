// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the module-level variable of the target is overwritten at the end of make"}
const registry = new FinalizationRegistry((fn) => fn());
let current = null;

export function make(native) {
  current = { bars: 16 };
  const ref = new WeakRef(current);
  registry.register(current, () => native.release(current));
  current = null;
  return ref;
}
