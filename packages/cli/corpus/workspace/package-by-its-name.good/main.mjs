import { onGone } from 'watched/on-gone';

export function make(native) {
  const conn = { native };
  onGone(conn, () => native.release());
  return new WeakRef(conn);
}
