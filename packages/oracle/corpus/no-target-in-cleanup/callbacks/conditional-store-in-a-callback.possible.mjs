// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the callback stores under a condition only"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const conn = { fd: 1 };
  const held = {};
  registry.register(conn, () => { native.release(held); });
  [conn].forEach((one) => { if (one.fd === 1) held.one = one; });
  return new WeakRef(conn);
}
