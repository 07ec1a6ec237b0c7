// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a local variable that is only registered keeps nothing once the function has returned","line":7}
const registry = new FinalizationRegistry((handle) => handle.release());

function open(path, handle) {
  const file = { path };
  file.isOpen = true;
  registry.register(file, handle, file);
  return handle;
}

export function make(native) {
  const path = { name: '/tmp/a' };
  open(path, native);
  return new WeakRef(path);
}

export function later(native) {
  native.use();
}
