// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the reaction gives the target or something else, which the file does not show"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const page = { open: true };
  return Promise.resolve(native)
    .then((one) => {
      if (one === null) return page;
      return { open: false };
    })
    .then((result) => {
      registry.register(page, { native, result });
      return new WeakRef(page);
    });
}
