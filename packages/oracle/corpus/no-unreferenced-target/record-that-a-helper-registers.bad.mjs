// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a helper registers what it is given, and that is made for the call","line":9}
const registry = new FinalizationRegistry((handle) => handle.release());

function guard(target, handle) {
  registry.register(target, handle, target);
}

function track(owner, handle) {
  guard({ owner }, handle);
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
