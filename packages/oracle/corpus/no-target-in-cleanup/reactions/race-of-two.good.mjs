// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"of two promises the first to settle gives its value"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const box = { full: true };
  return Promise.race([Promise.resolve(native), Promise.resolve(box)]).then((given) => {
    registry.register(box, { native, given });
    return new WeakRef(box);
  });
}
