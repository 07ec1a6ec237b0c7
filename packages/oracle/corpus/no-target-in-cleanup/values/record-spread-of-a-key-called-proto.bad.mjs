// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a computed key of that name is a property like any other"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, view: { ...{ ["__proto__"]: conn } } });
  return new WeakRef(conn);
}
