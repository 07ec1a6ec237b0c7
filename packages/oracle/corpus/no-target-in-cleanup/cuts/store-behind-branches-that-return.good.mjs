// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"both branches return, and nothing behind them runs"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { port: 443 };
  const held = { native };
  registry.register(conn, held);
  if (native.isOpen) {
    return new WeakRef(conn);
  } else {
    return new WeakRef(conn);
  }
  held.link = conn;
}
