// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":14,"about":"an async function has nulled the variable and gone on before it is set"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export async function make(native) {
  let last = null;
  const conn = {};
  async function reset() {
    await null;
    last = null;
  }
  await reset();
  last = conn;
  const ref = new WeakRef(conn);
  registry.register(conn, () => native.release(last));
  return ref;
}
