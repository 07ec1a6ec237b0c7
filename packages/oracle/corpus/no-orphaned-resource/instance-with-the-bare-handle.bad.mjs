// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a method hands out an instance of another class, which has the handle and not the object that guards it","line":10}
const registry = new FinalizationRegistry((handle) => handle.release());

class Texture {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
  createView(format) {
    return new View(this.handle, format);
  }
}

class View {
  constructor(texture, format = 'rgba8') {
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
