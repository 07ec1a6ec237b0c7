// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"a static method makes the object and registers it","line":10}
class Texture {
  static #registry = new FinalizationRegistry((handle) => handle.release());
  static create(handle) {
    const texture = new Texture();
    texture.handle = handle;
    Texture.#registry.register(texture, handle);
    return texture;
  }
  close() { this.handle.release(); }
}
const open = (native) => Texture.create(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
