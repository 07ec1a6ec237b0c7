// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"a method that arms its own timeout again"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Poller {
  constructor(native) {
    this.polls = 0;
    registry.register(this, native);
    this.poll();
  }
  poll() {
    this.polls++;
    setTimeout(() => this.poll(), 1).unref();
  }
}
export const make = (native) => new WeakRef(new Poller(native));
