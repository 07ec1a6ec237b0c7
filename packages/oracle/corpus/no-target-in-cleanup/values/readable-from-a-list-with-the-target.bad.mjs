// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a stream of Node that nobody reads keeps what it is made from"}
import { Readable } from 'node:stream';
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const row = { id: 1 };
  const rows = Readable.from([row]);
  registry.register(row, { native, rows });
  return new WeakRef(row);
}
