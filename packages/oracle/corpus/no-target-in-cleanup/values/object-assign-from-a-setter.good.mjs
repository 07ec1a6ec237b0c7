// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a copy reads a property that has a setter only, and gets undefined"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const form = {
    set owner(value) {
      conn.port = value;
    },
  };
  registry.register(conn, { native, form: Object.assign({}, form) });
  return new WeakRef(conn);
}
