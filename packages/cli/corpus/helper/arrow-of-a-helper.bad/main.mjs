import { watch } from './watch.mjs';

export function make(native) {
  const conn = { native };
  watch(conn, { done: () => conn.native.release() });
  return new WeakRef(conn);
}
