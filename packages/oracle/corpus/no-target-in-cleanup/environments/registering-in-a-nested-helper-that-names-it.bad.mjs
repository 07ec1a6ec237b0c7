// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a nested helper registers the target of the function around it; the helper's own closures keep that function's scope"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const canvas = { width: 300 };
  function watch() {
    registry.register(canvas, () => native.release());
  }
  watch();
  return new WeakRef(canvas);
}
