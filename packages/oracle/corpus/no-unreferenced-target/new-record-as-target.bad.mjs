// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a record that is made for the registration is collected at once","line":5}
const registry = new FinalizationRegistry((handle) => handle.release());

function track(owner, handle) {
  registry.register({ owner }, handle);
}

export function make(native) {
  const image = { width: 640 };
  track(image, native);
  return new WeakRef(image);
}

export function later(native) {
  native.use();
}
