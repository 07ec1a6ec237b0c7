// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"Object.assign stores a property that has no setter"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const form = {
    set title(value) {},
  };
  Object.assign(form, { owner: conn });
  registry.register(conn, { native, form });
  return new WeakRef(conn);
}
