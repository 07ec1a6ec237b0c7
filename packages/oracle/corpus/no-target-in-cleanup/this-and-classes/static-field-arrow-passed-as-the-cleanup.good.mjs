// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"this in a static field is the class, so the arrow in it holds no instance"}
const registry = new FinalizationRegistry(({ native, free }) => free(native));

class Database {
  static closed = 0;
  static free = (native) => { this.closed += 1; native.release(); };

  constructor(native) {
    registry.register(this, { native, free: Database.free });
  }
}

export function make(native) {
  return new WeakRef(new Database(native));
}
