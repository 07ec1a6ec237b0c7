// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a helper registers what it is given, and what it gives back knows it yet"}
const registry = new FinalizationRegistry((handle) => handle.release());

function guard(target, handle) {
  registry.register(target, handle, target);
  return () => registry.unregister(target);
}

function track(owner, handle) {
  owner.stop = guard({ width: owner.width }, handle);
}

let shown;

export function make(native) {
  shown = { width: 640 };
  track(shown, native);
  return new WeakRef(shown);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
