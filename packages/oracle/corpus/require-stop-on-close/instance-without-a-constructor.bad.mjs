// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the instance is made by `Object.create` of the prototype of its class, as glue code does","line":15}
const registry = new FinalizationRegistry((handle) => handle.release());

class Image {
  static wrap(handle) {
    const image = Object.create(Image.prototype);
    image.handle = handle;
    registry.register(image, image.handle);
    return image;
  }

  free() {
    const handle = this.handle;
    this.handle = 0;
    handle.release();
  }
}

export function make(native) {
  const image = Image.wrap(native);
  image.free();
  return new WeakRef(image);
}
