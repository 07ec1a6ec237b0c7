// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"a function called at once hides the registry and returns the helper"}
const { onGone } = (() => {
  const registry = new FinalizationRegistry((fn) => fn());
  return {
    onGone(target, cleanup) { registry.register(target, cleanup); },
  };
})();

export function make(native) {
  const image = { width: 1 };
  onGone(image, () => native.release(image.width));
  return new WeakRef(image);
}
