// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the static registry is made in a static block and holds a number and native"}
class Sheet {
  static finalizers;
  static {
    this.finalizers = new FinalizationRegistry(([native, cells]) => native.release(cells));
  }
  constructor(native) {
    this.cells = 9;
    Sheet.finalizers.register(this, [native, this.cells]);
  }
}

export const make = (native) => new WeakRef(new Sheet(native));
