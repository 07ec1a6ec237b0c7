// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"super.free() in an arrow needs the instance, although the word this does not occur"}
const registry = new FinalizationRegistry((close) => close());

class Base {
  free() { this.native.release(); }
}

class Texture extends Base {
  upload(native) {
    this.native = native;
    registry.register(this, () => super.free());
  }
}

export function make(native) {
  const texture = new Texture();
  texture.upload(native);
  return new WeakRef(texture);
}
