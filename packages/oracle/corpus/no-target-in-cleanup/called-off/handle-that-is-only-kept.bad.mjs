// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a handle that nobody stops changes nothing"}
import { addCleanup } from 'reclaim';

const handles = [];

export function make(native) {
  const conn = { id: 1 };
  const cleanup = addCleanup(conn, () => native.release(conn.id));
  handles.push(cleanup);
  return new WeakRef(conn);
}

export const count = () => handles.length;
