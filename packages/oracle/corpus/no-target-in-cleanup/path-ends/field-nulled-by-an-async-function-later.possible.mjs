// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an async function that was called before the link was made nulls it when it goes on"}
const registry = new FinalizationRegistry((held) => held.release?.());

export function make(native) {
  const conn = {};
  const held = { conn: null, release: native.release };
  async function reset() {
    await null;
    held.conn = null;
  }
  reset();
  held.conn = conn;
  registry.register(conn, held);
  return new WeakRef(conn);
}
