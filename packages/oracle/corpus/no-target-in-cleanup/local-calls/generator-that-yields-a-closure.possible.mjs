// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the first value of the generator is a closure over its argument"}
const registry = new FinalizationRegistry((fn) => fn());

function* steps(pool, native) {
  yield () => native.release(pool.size);
  yield () => native.release();
}

export function make(native) {
  const pool = { size: 2 };
  const [first] = steps(pool, native);
  registry.register(pool, first);
  return new WeakRef(pool);
}
