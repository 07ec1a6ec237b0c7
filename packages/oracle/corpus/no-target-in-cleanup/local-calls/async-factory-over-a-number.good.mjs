// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the awaited result of the async factory is a closure over a number"}
const registry = new FinalizationRegistry((fn) => fn());

async function prepare(size, native) {
  await null;
  return () => native.release(size);
}

export async function make(native) {
  const pool = { size: 2 };
  registry.register(pool, await prepare(pool.size, native));
  return new WeakRef(pool);
}
