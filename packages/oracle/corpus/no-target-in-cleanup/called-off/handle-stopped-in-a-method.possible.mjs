// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a method makes the registration by a helper and ends it by its handle"}
const registry = new FinalizationRegistry(() => current.release());
let current;

function arm(target, held) {
  const token = {};
  registry.register(target, held, token);
  return { stop: () => registry.unregister(token) };
}

const pool = {
  take() {
    const conn = { id: 1 };
    arm(conn, { conn }).stop();
    return conn;
  },
};

export function make(native) {
  current = native;
  return new WeakRef(pool.take());
}
