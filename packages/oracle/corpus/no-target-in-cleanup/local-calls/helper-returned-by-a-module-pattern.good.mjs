// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the hidden helper gets a bound function with a number"}
const { onGone } = (() => {
  const registry = new FinalizationRegistry((fn) => fn());
  return {
    onGone(target, cleanup) { registry.register(target, cleanup); },
  };
})();

export function make(native) {
  const image = { width: 1 };
  onGone(image, native.release.bind(native, image.width));
  return new WeakRef(image);
}
