import hooks from './on-gone.cjs';
export function make(native) {
  const conn = { native };
  hooks.onGone(conn, () => conn.native.release());
  return new WeakRef(conn);
}
