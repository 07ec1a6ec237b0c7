// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the held record has a field for its owner"}
const registry = new FinalizationRegistry(({ native, owner }) => {
  native.release(owner);
});

class Texture {
  constructor(native) {
    registry.register(this, { native, owner: this });
  }
}

export const make = (native) => new WeakRef(new Texture(native));
