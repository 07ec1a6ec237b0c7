// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what a callback of `finally` gives is thrown away"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

export function make(native) {
  const page = { native };
  current = native;
  const pick = (one) => () => one.id;
  registry.register(page, Promise.resolve(native.id).finally(pick(native)));
  return new WeakRef(page);
}
