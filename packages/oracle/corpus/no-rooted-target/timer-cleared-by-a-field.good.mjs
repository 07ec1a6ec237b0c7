// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the timer is cleared by its field"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Poller {
  constructor(native) { this.polls = 0; registry.register(this, native); this.poll(); }
  poll() { this.polls++; this.timer = setTimeout(() => this.poll(), 1); }
}
export function make(native) {
  const one = new Poller(native);
  clearTimeout(one.timer);
  return new WeakRef(one);
}
