// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"only when the caller gives no surface is the target captured in its place"}
const registry = new FinalizationRegistry((fn) => fn());

function open(native, options) {
  const canvas = { width: 1 };
  const { surface = canvas } = options;
  registry.register(canvas, releaseLater(native, surface));
  return new WeakRef(canvas);
}

const releaseLater = (native, surface) => () => native.release(surface.width);

export const make = (native) => open(native, native.options ?? {});
