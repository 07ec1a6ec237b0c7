// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the method stops the handle of another registration of the same helper"}
const registry = new FinalizationRegistry(() => current.release());
let current;

function arm(target, held) {
  const token = {};
  registry.register(target, held, token);
  return { stop: () => registry.unregister(token) };
}

const other = {};
const pool = {
  take() {
    const conn = { id: 1 };
    conn.handle = arm(conn, { conn });
    arm(other, 1).stop();
    return conn;
  },
};

export function make(native) {
  current = native;
  return new WeakRef(pool.take());
}
