// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"an arrow that only asks for #size in this captures this"}
const registry = new FinalizationRegistry((close) => close());

class Mapping {
  #size = 0;

  constructor(native) {
    this.isMapped = () => #size in this;
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Mapping(native));
}
