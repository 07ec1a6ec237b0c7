// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"a helper makes the registry and gives back a closure that calls off, which the target alone keeps","line":3}
function watch(target, handle) {
  const registry = new FinalizationRegistry((held) => held.release());
  const token = {};
  registry.register(target, handle, token);
  return () => { registry.unregister(token); };
}

class Channel {
  #unwatch;
  constructor(handle) {
    this.#unwatch = watch(this, handle);
  }
  leave() { this.#unwatch(); }
}

export const make = (native) => new WeakRef(new Channel(native));
