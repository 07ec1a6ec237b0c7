import { hooks } from './index.mjs';
export function make(native) {
  const conn = { native };
  hooks.onGone(conn, () => conn.native.release());
  return new WeakRef(conn);
}
