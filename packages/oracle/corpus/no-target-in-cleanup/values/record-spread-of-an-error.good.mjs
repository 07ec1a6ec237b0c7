// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cause of an error is not enumerable"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const failure = new Error('lost', { cause: conn });
  registry.register(conn, { native, failure: { ...failure } });
  return new WeakRef(conn);
}
