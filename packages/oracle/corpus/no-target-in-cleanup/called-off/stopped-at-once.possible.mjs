// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a cleanup that is stopped keeps nothing"}
import { addCleanup } from 'reclaim';

export function make(native) {
  const conn = { id: 1 };
  addCleanup(conn, () => native.release(conn.id)).stop();
  return new WeakRef(conn);
}
