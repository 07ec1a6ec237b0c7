// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held record knows its owner weakly"}
const registry = new FinalizationRegistry(({ native, owner }) => {
  native.release(owner.deref());
});

class Texture {
  constructor(native) {
    registry.register(this, { native, owner: new WeakRef(this) });
  }
}

export const make = (native) => new WeakRef(new Texture(native));
