// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"this in the computed key of a nested class is the this around that class, and the arrow in the key captures it"}
const registry = new FinalizationRegistry((close) => close());

class Editor {
  constructor(native) {
    this.prefix = 'cmd';
    this.View = class {
      [['run', 'undo'].map((name) => this.prefix + name)[0]]() {}
    };
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Editor(native));
}
