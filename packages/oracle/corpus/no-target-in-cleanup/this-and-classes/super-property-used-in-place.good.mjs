// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"super is used by the method itself; the cleanup does not need it"}
const registry = new FinalizationRegistry((close) => close());

class Base {
  prepare(native) { this.size = 1; return native; }
}

class Texture extends Base {
  upload(native) {
    const prepared = super.prepare(native);
    registry.register(this, () => prepared.release());
  }
}

export function make(native) {
  const texture = new Texture();
  texture.upload(native);
  return new WeakRef(texture);
}
