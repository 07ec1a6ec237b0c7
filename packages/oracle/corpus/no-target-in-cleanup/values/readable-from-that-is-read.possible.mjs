// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a stream that is read may let go of what it was made from once it is at its end"}
import { Readable } from 'node:stream';
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const row = { id: 1 };
  const rows = Readable.from([row]);
  rows.resume();
  registry.register(row, { native, rows });
  return new WeakRef(row);
}
