import * as cleanup from './registry.mjs';

export function make(native) {
  const conn = { native };
  cleanup.registry.register(conn, () => conn.native.release());
  return new WeakRef(conn);
}
