import { onGone } from './on-gone.mts';

export function make(native) {
  const conn = { native };
  onGone(conn, () => conn.native.release());
  return new WeakRef(conn);
}
