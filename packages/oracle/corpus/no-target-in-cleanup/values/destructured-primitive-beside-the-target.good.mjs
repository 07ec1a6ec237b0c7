// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"of the record that holds the target only the number is destructured and captured"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const pair = { conn: { open: true }, id: 4 };
  const { id } = pair;
  registry.register(pair.conn, () => native.release(id));
  return new WeakRef(pair.conn);
}
