// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the instance that is handed out has the handle and the object that guards it"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Texture {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
  createView(format) {
    return new View(this, this.handle, format);
  }
}

class View {
  constructor(owner, texture, format = 'rgba8') {
    this.owner = owner;
    this.texture = texture;
    this.format = format;
  }
  sample() {
    return this.texture.use(this.format);
  }
}

let view;
export function make(native) {
  const texture = new Texture(native);
  view = texture.createView();
  return new WeakRef(texture);
}

export function later() {
  view.sample();
  view = undefined;
}
