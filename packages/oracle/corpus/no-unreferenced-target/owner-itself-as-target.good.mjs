// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the object that uses the resource is registered, and is in use"}
const registry = new FinalizationRegistry((handle) => handle.release());
let shown;

function track(owner, handle) {
  registry.register(owner, handle);
}

export function make(native) {
  shown = { width: 640 };
  track(shown, native);
  return new WeakRef(shown);
}

export function later(native) {
  native.use(shown.width);
  shown = undefined;
}
