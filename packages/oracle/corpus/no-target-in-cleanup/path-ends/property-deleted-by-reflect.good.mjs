// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Reflect.deleteProperty deletes as the operator does"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const state = { owner: conn };
  Reflect.deleteProperty(state, 'owner');
  registry.register(conn, { native, state });
  return new WeakRef(conn);
}
