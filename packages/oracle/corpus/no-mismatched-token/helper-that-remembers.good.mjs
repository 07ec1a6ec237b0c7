// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the helper gives the same token for the same file"}
const registry = new FinalizationRegistry((handle) => handle.release());

const tokens = new WeakMap();
function tokenOf(file) {
  if (!tokens.has(file)) tokens.set(file, { of: 'file' });
  return tokens.get(file);
}

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, tokenOf(this));
  }
  close() {
    registry.unregister(tokenOf(this));
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
