// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"the counter of the class is set back, so that keys come again"}
const registry = new FinalizationRegistry((native) => native.release());

class Identity {
  static entities = new Map();
  static sequence = 0;
  static track(entity, native) {
    const key = `#${++Identity.sequence}`;
    Identity.entities.set(key, entity);
    registry.register(entity, native);
    return key;
  }
  static reset() {
    Identity.sequence = 0;
  }
}

class Entity {
  constructor(native) {
    this.key = Identity.track(this, native);
  }
}

export function make(native) {
  Identity.reset();
  const entity = new Entity(native);
  Identity.reset();
  new Entity({ release() {} });
  return new WeakRef(entity);
}

export const find = (key) => Identity.entities.get(key);
