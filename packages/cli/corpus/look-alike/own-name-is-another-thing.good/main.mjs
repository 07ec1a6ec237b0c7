import { registry } from './registry.mjs';
const box = (registry) => registry.native;

export function make(native) {
  const conn = { native };
  registry.register(conn, () => box({ native }).release());
  return new WeakRef(conn);
}
