// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the cleanup of a registrar that is renamed on import cuts the link when the target is dead, which is never"}
import { addCleanup as onGone } from 'reclaim';

export function make(native) {
  const conn = { fd: 1 };
  const box = { link: conn };
  onGone(conn, () => { box.link = null; native.release(); });
  return new WeakRef(conn);
}
