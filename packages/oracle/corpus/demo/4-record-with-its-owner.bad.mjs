// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the held record has a field for its owner"}
const registry = new FinalizationRegistry((held) => held.native.release(held.owner));

class Texture {
  constructor(native) {
    registry.register(this, { native, owner: this });
  }
}

export const make = (native) => new WeakRef(new Texture(native));
