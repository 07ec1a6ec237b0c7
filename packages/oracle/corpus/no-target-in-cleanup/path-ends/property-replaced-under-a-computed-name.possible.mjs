// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a store under a computed name may replace any property"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const state = { owner: conn };
  const key = ['owner'].join('');
  state[key] = null;
  registry.register(conn, { native, state });
  return new WeakRef(conn);
}
