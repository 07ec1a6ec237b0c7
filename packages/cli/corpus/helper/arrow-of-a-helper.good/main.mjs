import { watch } from './watch.mjs';

export function make(native) {
  const conn = { native };
  watch(conn, { done: () => native.release() });
  return new WeakRef(conn);
}
