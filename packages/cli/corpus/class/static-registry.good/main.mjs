import { Conn } from './conn.mjs';

export function make(native) {
  const conn = { native };
  Conn.graveyard.register(conn, () => native.release());
  return new WeakRef(conn);
}
