// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an async function that was called before the variable was set nulls it when it goes on"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  let last = null;
  const conn = {};
  async function reset() {
    await null;
    last = null;
  }
  reset();
  last = conn;
  registry.register(conn, () => native.release(last));
  return new WeakRef(conn);
}
