// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a signal keeps its listeners in a scope, and the target's is one of them"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const touch = (conn) => () => {
  conn.touched = true;
};

function makeSignal() {
  const listeners = [];
  const emit = () => listeners.forEach((listener) => listener());
  return [(listener) => listeners.push(listener), emit];
}

export function make(native) {
  const conn = { id: 1 };
  const [subscribe, emit] = makeSignal();
  subscribe(touch(conn));
  registry.register(conn, { native, emit });
  return new WeakRef(conn);
}
