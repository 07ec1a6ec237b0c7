// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the factory copies its parameter to a local, and the closure names the local"}
const registry = new FinalizationRegistry((fn) => fn());

function cleanupFor(options) {
  const { subject, native } = options;
  return function close() { native.release(subject.size); };
}

export function make(native) {
  const pool = { size: 2 };
  registry.register(pool, cleanupFor({ subject: pool, native }));
  return new WeakRef(pool);
}
