// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the factory variable has two functions, and only the replaced one kept the target"}
const registry = new FinalizationRegistry((fn) => fn());
let cleanupFor = (pool, native) => () => native.release(pool.size);

export function useLightCleanups() {
  cleanupFor = lightCleanup;
}
const lightCleanup = (_pool, native) => () => native.release();

export function make(native) {
  useLightCleanups();
  const pool = { size: 2 };
  registry.register(pool, cleanupFor(pool, native));
  return new WeakRef(pool);
}
