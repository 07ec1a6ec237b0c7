// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the function goes through two helpers"}
const registry = new FinalizationRegistry(({ native }) => native.release());
const inner = (one, use) => use(one);
const outer = (one, use) => { inner(one, (given) => use(given)); };

export function make(native) {
  const conn = { fd: 1 };
  const held = { native };
  outer(conn, (one) => { held.one = one; });
  registry.register(conn, held);
  return new WeakRef(conn);
}
