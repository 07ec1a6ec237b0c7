import { recordOf } from './record.mjs';
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { native };
  registry.register(conn, recordOf(conn, native));
  return new WeakRef(conn);
}
