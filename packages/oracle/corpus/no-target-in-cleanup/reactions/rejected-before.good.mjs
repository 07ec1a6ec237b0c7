// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a reaction to a rejection gets the reason, and not what another branch resolves with"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const box = { full: true };
  return Promise.resolve(box)
    .then(() => {
      throw native;
    })
    .catch((reason) => {
      registry.register(box, { native: reason });
      return new WeakRef(box);
    });
}
