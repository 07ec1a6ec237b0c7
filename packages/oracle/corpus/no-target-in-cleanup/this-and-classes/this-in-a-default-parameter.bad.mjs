// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"the default value of a constructor parameter is an arrow that uses this"}
const registry = new FinalizationRegistry((close) => close());

class Clock {
  constructor(native, now = () => this.offset + Date.now()) {
    this.offset = 0;
    this.startedAt = now();
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Clock(native));
}
