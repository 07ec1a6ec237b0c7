// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"two functions of one maker: what leads to the target is registered for another object"}
const registry = new FinalizationRegistry(({ native }) => native.release());

const when = (object) => (held) => registry.register(object, held);

export const kept = [];

export function make(native) {
  const conn = { port: 443 };
  const other = { conn: conn.port };
  kept.push(other);
  when(other)({ native: { release() {} }, conn: other.conn });
  when(conn)({ native });
  return new WeakRef(conn);
}
