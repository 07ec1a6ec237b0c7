import { hooks } from './hooks.mjs';
const registry = new FinalizationRegistry((fn) => fn());
export function open(native) {
  const conn = { native };
  registry.register(conn, hooks.cleanupOf(conn));
  return conn;
}
