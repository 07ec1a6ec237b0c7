// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"one branch returns, and the other one goes on to the store"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { port: 443 };
  const held = { native };
  registry.register(conn, held);
  if (native.isOpen) {
    held.first = conn;
    return new WeakRef(conn);
  } else {
    held.second = conn;
  }
  held.link = conn;
  return new WeakRef(conn);
}
