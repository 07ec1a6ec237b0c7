// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"in a static factory this is the class, so the frames of the error do not lead to the target"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Texture {
  static load(native) {
    const texture = new Texture();
    registry.register(texture, { native, madeAt: new Error('made here') });
    return texture;
  }
}

export function make(native) {
  return new WeakRef(Texture.load(native));
}
