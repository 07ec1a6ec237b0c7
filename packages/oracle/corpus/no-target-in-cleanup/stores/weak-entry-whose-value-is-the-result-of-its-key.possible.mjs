// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a function is the key of a WeakMap and is called with itself for the value, which the target replaces"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const connectionOf = new WeakMap();

export function make(native) {
  function same(value) {
    return value === null;
  }
  const opener = {
    get ref() {
      connectionOf.set(same, same(same));
      const conn = {};
      registry.register(conn, () => native.release());
      connectionOf.set(same, [conn]);
      return new WeakRef(conn);
    },
  };
  return opener.ref;
}
