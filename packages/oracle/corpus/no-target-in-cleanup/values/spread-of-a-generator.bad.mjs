// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a spread takes what the generator yields"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function* repeat(value, times) {
  for (let time = 0; time < times; time++) yield value;
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, copies: [...repeat(conn, 2)] });
  return new WeakRef(conn);
}
