// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a property defined without `enumerable` is not copied by a spread, even if it leads to the target"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { native };
  Object.defineProperty(conn, 'self', { value: conn, writable: true, configurable: true });
  registry.register(conn, { ...conn });
  return new WeakRef(conn);
}
