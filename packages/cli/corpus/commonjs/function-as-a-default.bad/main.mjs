import onGone from './on-gone.cjs';
export function make(native) {
  const conn = { native };
  onGone(conn, () => conn.native.release());
  return new WeakRef(conn);
}
