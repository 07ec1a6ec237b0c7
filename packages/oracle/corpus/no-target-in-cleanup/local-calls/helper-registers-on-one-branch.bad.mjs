// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":12,"about":"the helper registers only if there is a cleanup; whenever it registers, the closure keeps the target"}
const registry = new FinalizationRegistry((fn) => fn());

function own(target, cleanup) {
  if (!cleanup) return target;
  registry.register(target, cleanup);
  return target;
}

export function make(native) {
  const image = own({ width: 1 });
  own(image, () => native.release(image.width));
  return new WeakRef(image);
}
