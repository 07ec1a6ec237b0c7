// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a copy reads an own getter, and has what it gives"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const form = {
    get owner() {
      return conn;
    },
  };
  registry.register(conn, { native, form: { ...form } });
  return new WeakRef(conn);
}
