// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"an arrow in an object literal uses the this of the constructor"}
const registry = new FinalizationRegistry((close) => close());

class Editor {
  constructor(native) {
    this.text = '';
    this.commands = { clear: () => { this.text = ''; } };
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Editor(native));
}
