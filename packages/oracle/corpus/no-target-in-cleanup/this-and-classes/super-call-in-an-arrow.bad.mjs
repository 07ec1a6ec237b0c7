// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"an arrow that calls super() binds the this of the constructor, which is then stored in its scope"}
const registry = new FinalizationRegistry((close) => close());

class Base {}

class Texture extends Base {
  constructor(native) {
    const construct = () => super();
    construct();
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}
