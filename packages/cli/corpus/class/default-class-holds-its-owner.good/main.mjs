import State from './state.mjs';
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const conn = { native };
  registry.register(conn, new State(conn, native));
  return new WeakRef(conn);
}
