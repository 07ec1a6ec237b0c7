// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an async function that was called before the target was put into the held map replaces it when it goes on"}
const registry = new FinalizationRegistry((held) => held.get('conn').release());

export function make(native) {
  const conn = {};
  const held = new Map();
  async function forget() {
    await null;
    held.set('conn', native);
  }
  forget();
  held.set('conn', conn);
  registry.register(conn, held);
  return new WeakRef(conn);
}
