import registry from './index.mjs';

export function make(native) {
  const conn = { native };
  registry.register(conn, () => conn.native.release());
  return new WeakRef(conn);
}
