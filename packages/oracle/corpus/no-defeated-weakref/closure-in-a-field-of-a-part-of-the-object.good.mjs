// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure in a part that only the object has"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Dialog {
  open = true;
  parts = { button: { onClick: null } };
  constructor(native) {
    const ref = new WeakRef(this);
    this.parts.button.onClick = () => { if (ref.deref()) this.open = false; };
    registry.register(this, native);
  }
}

export const make = (native) => new WeakRef(new Dialog(native));
