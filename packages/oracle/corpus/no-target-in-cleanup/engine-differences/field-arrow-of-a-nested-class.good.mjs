// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"the arrow in a field of the nested class has that class's instance as this; JavaScriptCore nevertheless stores the this of the constructor around it"}
const registry = new FinalizationRegistry((close) => close());

class Editor {
  constructor(native) {
    this.View = class {
      lines = [];
      count = () => this.lines.length;
    };
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Editor(native));
}
