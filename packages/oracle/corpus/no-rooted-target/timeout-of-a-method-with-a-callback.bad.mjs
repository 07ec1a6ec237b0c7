// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":13,"about":"a method that always sets itself again, and calls on the way what the caller gave or nothing"}
const registry = new FinalizationRegistry((device) => device.release());

class Sensor {
  constructor(device, { onReading = () => {} } = {}) {
    this.device = device;
    this.onReading = onReading;
    registry.register(this, this.device);
    this.poll();
  }
  poll() {
    this.onReading(this.device);
    setTimeout(() => this.poll(), 60_000);
  }
}

export function make(native) {
  return new WeakRef(new Sensor(native));
}
