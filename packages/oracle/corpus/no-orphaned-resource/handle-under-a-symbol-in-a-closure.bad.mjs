// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the handle is a field whose key is a symbol of the module, and a closure has it bare","line":12}
const kHandle = Symbol('handle');
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  constructor(handle) {
    this[kHandle] = handle;
    registry.register(this, handle);
  }
  reader() {
    const handle = this[kHandle];
    return () => handle.use();
  }
}

let read;

export function make(native) {
  const file = new File(native);
  read = file.reader();
  return new WeakRef(file);
}

export function later() {
  read();
  read = undefined;
}
