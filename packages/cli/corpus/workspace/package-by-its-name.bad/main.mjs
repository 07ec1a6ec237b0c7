import { onGone } from 'watched/on-gone';

export function make(native) {
  const conn = { native };
  onGone(conn, () => conn.native.release());
  return new WeakRef(conn);
}
