// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the registry is a static private field of the class of its targets"}
class Sheet {
  static #finalizers = new FinalizationRegistry((fn) => fn());
  constructor(native) {
    this.cells = 9;
    Sheet.#finalizers.register(this, () => native.release(this.cells));
  }
}

export const make = (native) => new WeakRef(new Sheet(native));
