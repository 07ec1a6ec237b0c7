// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the nested helper takes the target as a parameter and no closure names that parameter"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const canvas = { width: 300 };
  function watch(surface) {
    registry.register(surface, () => native.release());
  }
  watch(canvas);
  return new WeakRef(canvas);
}
