import { kindOf } from './make.mjs';
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const conn = { native };
  registry.register(conn, () => native.release(kindOf()));
  return new WeakRef(conn);
}
