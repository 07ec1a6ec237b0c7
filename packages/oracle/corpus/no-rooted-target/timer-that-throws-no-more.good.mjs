// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the method is replaced, so that the timer is not set again"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Poller {
  constructor(native) { this.polls = 0; registry.register(this, native); this.poll(); }
  poll() { this.polls++; setTimeout(() => this.poll(), 1); }
}
class Once extends Poller { poll() { this.polls++; } }
export const make = (native) => new WeakRef(new Once(native));
