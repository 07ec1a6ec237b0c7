// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":4,"about":"only a closure that `this` keeps names the registry"}
class Texture {
  constructor(native) {
    const registry = new FinalizationRegistry((handle) => handle.release()); 
    registry.register(this, native, this);
    this.dispose = () => { registry.unregister(this); };
  }
}

export const make = (native) => new WeakRef(new Texture(native));
