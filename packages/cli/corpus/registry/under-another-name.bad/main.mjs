import { registry as graveyard } from './registry.mjs';
const registry = 'not that';

export function make(native) {
  const conn = { native };
  graveyard.register(conn, () => conn.native.release(), { registry });
  return new WeakRef(conn);
}
