// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the function that registers comes in as a default parameter"}
const registry = new FinalizationRegistry((fn) => fn());
const onGone = (target, cleanup) => { registry.register(target, cleanup); };

function openImage(native, track = onGone) {
  const image = { width: 1 };
  track(image, () => native.release(image.width));
  return image;
}

export const make = (native) => new WeakRef(openImage(native));
