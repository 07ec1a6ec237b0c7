// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the factory wraps its argument in a WeakRef before it makes the closure"}
const registry = new FinalizationRegistry((fn) => fn());

function cleanupFor(pool, native) {
  const weak = new WeakRef(pool);
  return () => native.release(weak.deref()?.size);
}

export function make(native) {
  const pool = { size: 2 };
  registry.register(pool, cleanupFor(pool, native));
  return new WeakRef(pool);
}
