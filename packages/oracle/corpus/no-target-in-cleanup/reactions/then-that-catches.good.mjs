// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the second callback of `then` gives a number for a promise that is rejected with the target"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

export function make(native) {
  const page = { native };
  current = native;
  registry.register(page, Promise.reject(page).then(null, () => 1));
  return new WeakRef(page);
}
