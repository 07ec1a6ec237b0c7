// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"one reaction gives the target to the next, which holds it"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const page = { open: true };
  return Promise.resolve()
    .then(() => page)
    .then((result) => {
      registry.register(page, { native, result });
      return new WeakRef(page);
    });
}
