// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"one reaction gives a field of the target to the next, which holds it"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const page = { native };
  return Promise.resolve(page)
    .then((one) => one.native)
    .then((result) => {
      registry.register(page, { native: result });
      return new WeakRef(page);
    });
}
