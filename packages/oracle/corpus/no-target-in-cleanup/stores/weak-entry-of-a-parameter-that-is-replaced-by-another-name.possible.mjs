// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an entry of a WeakMap for a parameter is replaced by the caller, which has another name for it"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const connectionOf = new WeakMap();

export function make(native) {
  const options = {};
  const opener = {
    open(key) {
      const conn = {};
      registry.register(conn, () => {
        if (key !== null) native.release();
      });
      connectionOf.set(key, [conn]);
      return new WeakRef(conn);
    },
  };
  const ref = opener.open(options);
  connectionOf.set(options, null);
  const peek = () => options;
  return peek() && ref;
}
