// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the handle goes on, and the wrapper that was registered for it is thrown away","line":11}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(owner) {
    this.owner = owner;
  }
}

function guarded(owner, handle) {
  registry.register(new Guard(owner), handle);
  return handle;
}

export function make(native) {
  const owner = {};
  guarded(owner, native);
  return new WeakRef(owner);
}

export function later(native) {
  native.use();
}
