// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a class method that uses super has the prototype as its home and no instance"}
const registry = new FinalizationRegistry(({ close, native }) => close(native));

class Base {
  close(native) { native.release(); }
}

class Tab extends Base {
  constructor(native) {
    super();
    registry.register(this, { close: this.close, native });
  }

  close(native) { super.close(native); }
}

export function make(native) {
  return new WeakRef(new Tab(native));
}
