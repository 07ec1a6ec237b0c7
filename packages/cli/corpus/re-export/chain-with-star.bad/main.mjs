import { graveyard } from './index.mjs';

export function make(native) {
  const conn = { native };
  graveyard.register(conn, () => conn.native.release());
  return new WeakRef(conn);
}
