// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a static method of the subclass makes the cleanup"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

class Base {
  static cleanupOf(self) { return () => self.native.release(); }
  static create(native) {
    const self = new this(native);
    registry.register(self, this.cleanupOf(self));
    return self;
  }
  constructor(native) { this.native = native; }
}

class Port extends Base {
  static cleanupOf({ native }) { return () => native.release(); }
}

export const make = (native) => new WeakRef(Port.create(native));
