// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"an async function that was called before the variable was replaced puts the target there when it goes on"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  let last = null;
  const conn = {};
  async function keep(target) {
    await null;
    last = target;
  }
  keep(conn);
  last = native;
  registry.register(conn, () => last.release());
  return new WeakRef(conn);
}
