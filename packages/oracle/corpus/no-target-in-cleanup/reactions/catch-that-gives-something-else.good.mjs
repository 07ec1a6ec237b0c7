// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a promise that is rejected with the target, and whose `catch` gives a number, keeps nothing of it"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

export function make(native) {
  const page = { native };
  current = native;
  registry.register(page, Promise.reject(page).catch(() => 1));
  return new WeakRef(page);
}
