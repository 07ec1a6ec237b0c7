// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a generator whose loop does not turn yields nothing"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function* repeat(value, times) {
  for (let time = 0; time < times; time++) yield value;
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, copies: [...repeat(conn, 0)] });
  return new WeakRef(conn);
}
