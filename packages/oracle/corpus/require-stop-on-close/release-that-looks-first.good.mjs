// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"a function that looks whether the handle is still open may be called twice"}
const open = new Set();

function release(handle) {
  if (!open.delete(handle)) return;
  handle.release();
}

const registry = new FinalizationRegistry((handle) => release(handle));

class File {
  constructor(handle) {
    open.add(handle);
    this.handle = handle;
    registry.register(this, handle);
  }

  close() {
    release(this.handle);
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
