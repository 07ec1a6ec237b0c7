// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"destructuring a record gives the very object that was put in"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const pair = { conn: { open: true }, id: 4 };
  const { conn } = pair;
  registry.register(pair.conn, () => native.release(conn));
  return new WeakRef(pair.conn);
}
