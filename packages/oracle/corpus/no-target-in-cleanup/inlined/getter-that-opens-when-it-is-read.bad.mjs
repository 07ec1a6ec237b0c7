// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the cleanup reads a property by a getter that opens the handle: read before, it would open it"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

class Lazy {
  #native;
  #handle;
  isOpen = false;
  constructor(native) {
    this.#native = native;
    registry.register(this, () => this.handle.release());
    if (this.isOpen) throw new Error('opened by the registration');
  }
  get handle() {
    this.isOpen = true;
    return (this.#handle ??= this.#native);
  }
}

export const make = (native) => new WeakRef(new Lazy(native));
