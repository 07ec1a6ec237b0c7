// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"what a `finally` block calls off is over when the function is"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { id: 1 };
  const token = {};
  try {
    registry.register(conn, { conn, native }, token);
  } finally {
    registry.unregister(token);
  }
  return new WeakRef(conn);
}
