import registry from './registry.mjs';

export function make(native) {
  const conn = { native };
  registry.register(conn, () => native.release());
  return new WeakRef(conn);
}
