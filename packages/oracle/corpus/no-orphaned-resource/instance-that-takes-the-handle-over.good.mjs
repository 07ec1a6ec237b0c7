// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup never runs","spared":"used after release","about":"the instance that is handed out has the handle from then on, and the cleanup is called off"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Builder {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle, this);
  }
  intoModule() {
    registry.unregister(this);
    return new Module(this.handle);
  }
}

class Module {
  constructor(handle) {
    this.handle = handle;
  }
  call() {
    return this.handle.use();
  }
  close() {
    this.handle.release();
  }
}

let module;
export function make(native) {
  const builder = new Builder(native);
  module = builder.intoModule();
  return new WeakRef(builder);
}

export function later() {
  module.call();
  module = undefined;
}
