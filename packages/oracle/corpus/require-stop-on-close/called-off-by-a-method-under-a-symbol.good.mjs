// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"`close` calls the registration off by a method whose key is a symbol of the module, and the handle lies under another one"}
const kHandle = Symbol('handle');
const kDetach = Symbol('detach');
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  constructor(handle) {
    this[kHandle] = handle;
    registry.register(this, this[kHandle], this);
  }
  [kDetach]() {
    registry.unregister(this);
  }
  close() {
    this[kDetach]();
    this[kHandle].release();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
