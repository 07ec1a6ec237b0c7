// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a new object that is returned is its caller's"}
const registry = new FinalizationRegistry((handle) => handle.release());
let opened;

function open(path, handle) {
  const file = { path };
  file.isOpen = true;
  registry.register(file, handle, file);
  return file;
}

export function make(native) {
  opened = open('/tmp/a', native);
  return new WeakRef(opened);
}

export function later(native) {
  native.use(opened.path);
  opened = undefined;
}
