// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the helper holds the rest of its arguments, and one of them is the target"}
const registry = new FinalizationRegistry(([fn, ...args]) => fn(...args));

const later = (target, ...call) => registry.register(target, call);

export function make(native) {
  const image = { width: 1 };
  later(image, native.release, 'closed', image);
  return new WeakRef(image);
}
