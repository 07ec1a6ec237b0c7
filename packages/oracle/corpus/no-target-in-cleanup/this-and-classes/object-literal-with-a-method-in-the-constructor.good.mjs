// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a method of an object literal has the literal as this"}
const registry = new FinalizationRegistry((close) => close());

class Editor {
  constructor(native) {
    this.commands = { text: '', clear() { this.text = ''; } };
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Editor(native));
}
