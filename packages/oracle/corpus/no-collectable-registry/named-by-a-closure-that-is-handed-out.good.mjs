// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure that names the registry and that the module keeps"}
let stop;

class Texture {
  constructor(native) {
    const registry = new FinalizationRegistry((handle) => handle.release());
    const token = {};
    registry.register(this, native, token);
    stop = () => registry.unregister(token);
  }
}

export const make = (native) => new WeakRef(new Texture(native));
export const end = () => stop();
