// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a cleanup that its handle stops keeps nothing"}
import { addCleanup } from 'reclaim';

export function make(native) {
  const conn = { id: 1 };
  const cleanup = addCleanup(conn, () => native.release(conn.id));
  cleanup.stop();
  return new WeakRef(conn);
}
