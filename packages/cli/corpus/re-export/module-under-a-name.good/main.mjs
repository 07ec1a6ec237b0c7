import { hooks } from './index.mjs';
export function make(native) {
  const conn = { native };
  hooks.onGone(conn, () => native.release());
  return new WeakRef(conn);
}
