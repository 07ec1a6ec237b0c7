// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"the helper awaits something and registers then"}
const registry = new FinalizationRegistry((fn) => fn());

async function onGone(target, cleanup) {
  await null;
  registry.register(target, cleanup);
}

export async function make(native) {
  const image = { width: 1 };
  await onGone(image, () => native.release(image.width));
  return new WeakRef(image);
}
