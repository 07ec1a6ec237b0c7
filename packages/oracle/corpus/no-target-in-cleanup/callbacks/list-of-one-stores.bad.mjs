// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the callback runs for the one element of a literal and puts it into what the cleanup keeps"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const conn = { fd: 1 };
  const held = {};
  registry.register(conn, () => { native.release(held); });
  [conn].forEach((one) => { held.one = one; });
  return new WeakRef(conn);
}
