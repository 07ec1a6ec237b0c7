// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"finally runs on the way out, after the value to return is computed"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let conn = { fd: 1 };
  try {
    registry.register(conn, () => native.release(conn?.fd));
    return new WeakRef(conn);
  } finally {
    conn = null;
  }
}
