// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"the helper takes its target as this and is called with Function.prototype.call"}
const registry = new FinalizationRegistry((fn) => fn());

function onGone(cleanup) {
  registry.register(this, cleanup);
}

export function make(native) {
  const image = { width: 1 };
  onGone.call(image, () => native.release(image.width));
  return new WeakRef(image);
}
