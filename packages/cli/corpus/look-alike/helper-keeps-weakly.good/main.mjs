import { hold } from './hold.mjs';
const registry = new FinalizationRegistry((native) => native.release());

export function make(native) {
  const conn = { native };
  registry.register(conn, hold(conn, native));
  return new WeakRef(conn);
}
