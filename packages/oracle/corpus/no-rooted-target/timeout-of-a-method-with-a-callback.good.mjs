// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"a method that sets itself again as long as its callback wants it, which is not for ever"}
const registry = new FinalizationRegistry((device) => device.release());

class Sensor {
  constructor(device, { onReading = () => false } = {}) {
    this.device = device;
    this.onReading = onReading;
    registry.register(this, this.device);
    this.poll();
  }
  poll() {
    if (this.onReading(this.device)) setTimeout(() => this.poll(), 60_000);
  }
}

export function make(native) {
  return new WeakRef(new Sensor(native));
}
