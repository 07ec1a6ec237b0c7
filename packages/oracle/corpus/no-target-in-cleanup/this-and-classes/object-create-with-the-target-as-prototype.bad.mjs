// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held value has the target as its prototype"}
const registry = new FinalizationRegistry((view) => view.native.release());

export function make(native) {
  const session = { native, open: true };
  const view = Object.create(session, { readonly: { value: true } });
  registry.register(session, view);
  return new WeakRef(session);
}
