// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":6,"about":"an interval that a field starts keeps the object that its arrow uses"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Meter {
  reads = 0;
  timer = setInterval(() => { this.reads++; }, 60_000);
  constructor(native) {
    registry.register(this, native);
  }
}

export const make = (native) => new WeakRef(new Meter(native));
