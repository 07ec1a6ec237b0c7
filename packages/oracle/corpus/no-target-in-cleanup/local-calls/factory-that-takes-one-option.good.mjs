// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the options record has the target, but the closure only keeps another option"}
const registry = new FinalizationRegistry((fn) => fn());

function cleanupFor({ native }) {
  return function close() { native.release(); };
}

export function make(native) {
  const pool = { size: 2 };
  registry.register(pool, cleanupFor({ subject: pool, native }));
  return new WeakRef(pool);
}
