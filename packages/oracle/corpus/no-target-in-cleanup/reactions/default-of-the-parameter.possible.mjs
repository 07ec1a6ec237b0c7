// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the default of the parameter, which is the target, is not used"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const box = { full: true };
  return Promise.resolve(native).then((given = box) => {
    registry.register(box, { native, given });
    return new WeakRef(box);
  });
}
