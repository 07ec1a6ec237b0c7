// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a helper registers each of a list of what it is given, and no closure names that"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const page = { native };
  watch(page);
  return new WeakRef(page);

  function watch(one) {
    const { release } = native;
    [one].forEach((each) => registry.register(each, () => release()));
  }
}
