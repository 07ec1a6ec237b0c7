// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a function taken out of Object takes the target out of the held record, in a helper"}
const { defineProperty: define } = Object;
const registry = new FinalizationRegistry(({ native }) => native.release());

class Texture {
  constructor(native) {
    this.held = { native, owner: this };
    registry.register(this, this.held);
    forget(this);
  }
}

function forget(texture) {
  define(texture.held, 'owner', { value: null });
}

export function make(native) {
  return new WeakRef(new Texture(native));
}
