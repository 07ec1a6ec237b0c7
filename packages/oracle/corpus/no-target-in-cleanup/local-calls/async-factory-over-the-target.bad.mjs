// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the awaited result of an async factory is a closure over its parameter"}
const registry = new FinalizationRegistry((fn) => fn());

async function prepare(pool, native) {
  return () => native.release(pool.size);
}

export async function make(native) {
  const pool = { size: 2 };
  registry.register(pool, await prepare(pool, native));
  return new WeakRef(pool);
}
