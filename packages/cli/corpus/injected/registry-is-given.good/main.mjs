import { watch } from './open.mjs';
import { registry } from './registry.mjs';

export function make(native) {
  const conn = { native };
  watch(registry, conn, () => native.release());
  return new WeakRef(conn);
}
