import { closer } from './cleanups.mjs';
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const conn = { native };
  registry.register(conn, closer(conn));
  return new WeakRef(conn);
}
