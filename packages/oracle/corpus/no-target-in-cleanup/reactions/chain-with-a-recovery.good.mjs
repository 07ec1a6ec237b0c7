// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the second function of then gives another object when the promise is rejected, as it is here"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const page = { open: true };
  return Promise.reject(new Error('no page'))
    .then(
      () => page,
      () => ({ open: false }),
    )
    .then((result) => {
      registry.register(page, { native, result });
      return new WeakRef(page);
    });
}
