// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the rest arguments are a function of native and numbers"}
const registry = new FinalizationRegistry(([fn, ...args]) => fn(...args));

const later = (target, ...call) => registry.register(target, call);

export function make(native) {
  const image = { width: 1 };
  later(image, native.release, 'closed', image.width);
  return new WeakRef(image);
}
