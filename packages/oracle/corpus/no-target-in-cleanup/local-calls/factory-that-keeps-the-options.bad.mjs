// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the closure names the options record, which has the target beside the option it needs"}
const registry = new FinalizationRegistry((fn) => fn());

function cleanupFor(options) {
  return function close() { options.native.release(); };
}

export function make(native) {
  const pool = { size: 2 };
  registry.register(pool, cleanupFor({ subject: pool, native }));
  return new WeakRef(pool);
}
