// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a store under the name of another property leaves this one as it is"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const state = { owner: conn };
  const key = 'title';
  state[key] = null;
  registry.register(conn, { native, state });
  return new WeakRef(conn);
}
