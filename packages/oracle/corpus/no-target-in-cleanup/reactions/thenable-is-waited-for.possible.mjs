// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a promise that is resolved with a thenable passes on what that gives"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const box = { full: true, then: (resolve) => resolve(native) };
  return Promise.resolve(box).then((given) => {
    registry.register(box, { native: given });
    return { box: new WeakRef(box) };
  }).then(({ box: reference }) => reference);
}
