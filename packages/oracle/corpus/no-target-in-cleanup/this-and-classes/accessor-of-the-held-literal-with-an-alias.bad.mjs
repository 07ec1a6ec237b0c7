// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"the accessor of the held literal uses an alias of the instance"}
const registry = new FinalizationRegistry((held) => { held.done = true; });

class Session {
  constructor(native) {
    const session = this;
    this.native = native;
    registry.register(this, {
      set done(value) { session.native.release(value); },
    });
  }
}

export function make(native) {
  return new WeakRef(new Session(native));
}
