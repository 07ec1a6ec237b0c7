// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"one of two factories keeps the target, and the data chooses"}
const registry = new FinalizationRegistry((fn) => fn());
const full = (pool, native) => () => native.release(pool.size);
const light = (_pool, native) => () => native.release();

export function make(native) {
  const pool = { size: 2 };
  const cleanupFor = native.light ? light : full;
  registry.register(pool, cleanupFor(pool, native));
  return new WeakRef(pool);
}
