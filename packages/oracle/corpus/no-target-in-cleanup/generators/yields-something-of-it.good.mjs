// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a generator of another scope gets a value of the target"}
const registry = new FinalizationRegistry((numbers) => numbers.next().value.release());

function* numbers(native, port) {
  yield native;
  yield port;
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, numbers(native, conn.port));
  return new WeakRef(conn);
}
