// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"an instance made by `Object.create` calls its cleanup off"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Image {
  static wrap(handle) {
    const image = Object.create(Image.prototype);
    image.handle = handle;
    registry.register(image, image.handle, image);
    return image;
  }

  free() {
    const handle = this.handle;
    this.handle = 0;
    registry.unregister(this);
    handle.release();
  }
}

export function make(native) {
  const image = Image.wrap(native);
  image.free();
  return new WeakRef(image);
}
