// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the reaction holds what the target has, and not the target"}
const registry = new FinalizationRegistry((native) => native.release());

export function make(native) {
  const row = { native };
  return Promise.resolve(row).then((one) => {
    registry.register(one, one.native);
    return new WeakRef(one);
  });
}
