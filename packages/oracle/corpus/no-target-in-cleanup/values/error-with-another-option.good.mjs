// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"of its options an error keeps the cause"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, failure: new Error("lost", { detail: conn }) });
  return new WeakRef(conn);
}
