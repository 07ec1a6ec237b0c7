// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static function, bound to no object, is given what it needs"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, File.close.bind(null, native));
  }
  static close(native) { native.release(); }
}

export const make = (native) => new WeakRef(new File(native));
