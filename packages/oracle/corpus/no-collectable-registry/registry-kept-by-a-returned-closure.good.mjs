// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure that is returned keeps the registry that it names"}
function createTracker() {
  const registry = new FinalizationRegistry((handle) => handle.release());
  return (target, handle) => { registry.register(target, handle); };
}

let track;
export function make(native) {
  track = createTracker();
  const page = { number: 1 };
  track(page, native);
  return new WeakRef(page);
}
