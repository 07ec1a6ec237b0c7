// {"rule":"no-unreferenced-target","expect":"silent","truth":"collected, cleanup runs","about":"the object is registered to hear of the next collection: the cleanup settles a promise that the caller gets"}
const waiters = new FinalizationRegistry((resolve) => resolve(true));
const registry = new FinalizationRegistry((handle) => handle.release());

function nextCollection() {
  return new Promise((resolve) => {
    waiters.register({}, resolve);
  });
}

export function make(native) {
  const shown = { width: 640, heard: nextCollection() };
  registry.register(shown, native);
  return new WeakRef(shown);
}
