// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":9,"about":"the counter is an open static field of a class that no other file gets"}
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
}

class Entity {
  constructor(native) {
    Object.defineProperty(this, 'key', { value: Identity.track(this, native) });
  }
}

export function make(native) {
  return new WeakRef(new Entity(native));
}

export const find = (key) => Identity.entities.get(key);
