// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"Object.assign sets properties, and a setter may store nothing"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const form = {
    set owner(value) {},
  };
  Object.assign(form, { owner: conn });
  registry.register(conn, { native, form });
  return new WeakRef(conn);
}
