import { recordOf as old } from './one/record.mjs';
import { recordOf } from './two/record.mjs';
const registry = new FinalizationRegistry(({ native }) => native.release());
export const parts = (native) => old({}, native);

export function make(native) {
  const conn = { native };
  registry.register(conn, recordOf(conn, native));
  return new WeakRef(conn);
}
