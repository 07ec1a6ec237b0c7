// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the accessor of the held literal uses its own this"}
const registry = new FinalizationRegistry((held) => { held.done = true; });

class Session {
  constructor(native) {
    this.open = true;
    registry.register(this, {
      state: 'open',
      set done(value) { this.state = value; native.release(); },
    });
  }
}

export function make(native) {
  return new WeakRef(new Session(native));
}
