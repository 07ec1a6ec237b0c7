// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a later spread leaves other properties as they are"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const defaults = { title: null };
  registry.register(conn, { native, state: { owner: conn, ...defaults } });
  return new WeakRef(conn);
}
