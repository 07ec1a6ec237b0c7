// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the removal gets the same bound function"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Meter {
  constructor(native) {
    this.count = 0;
    this.onTick = this.onTick.bind(this);
    process.on('reclaim-tick', this.onTick);
    registry.register(this, native);
  }
  onTick() { this.count++; }
  close() { process.off('reclaim-tick', this.onTick); }
}
export function make(native) {
  const meter = new Meter(native);
  meter.close();
  return new WeakRef(meter);
}
