import { registry as shared } from './registry.mjs';
export function make(native) {
  const registry = new Map();
  const conn = { native };
  registry.set('conn', 1);
  shared.register(conn, () => conn.native.release());
  return new WeakRef(conn);
}
