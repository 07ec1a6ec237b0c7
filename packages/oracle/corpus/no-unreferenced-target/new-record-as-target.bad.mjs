// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a record that is made for the registration is collected at once","line":5}
const registry = new FinalizationRegistry((handle) => handle.release());

function track(owner, handle) {
  registry.register({ owner }, handle);
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
