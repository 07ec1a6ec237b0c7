// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"this in the fields, methods and static blocks of a nested class never means the instance around it"}
const registry = new FinalizationRegistry((close) => close());

class Editor {
  constructor(native) {
    this.View = class {
      lines = [];
      first = this.lines.length === 0;
      count() { return () => this.lines.length; }
      static { this.views = () => this.name; }
    };
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Editor(native));
}
