import { registry } from './registry.mjs';
interface Native { release(): void }
export function make(native: Native): WeakRef<object> {
  const conn = { native };
  registry.register(conn, () => conn.native.release());
  return new WeakRef(conn);
}
