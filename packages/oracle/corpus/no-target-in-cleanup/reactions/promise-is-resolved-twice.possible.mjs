// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what a promise is resolved with second is lost"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const box = { full: true };
  return new Promise((resolve) => {
    resolve(native);
    resolve(box);
  }).then((given) => {
    registry.register(box, { native: given });
    return new WeakRef(box);
  });
}
