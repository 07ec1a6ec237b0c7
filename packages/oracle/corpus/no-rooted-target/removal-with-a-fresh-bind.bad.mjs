// {"rule":"no-rooted-target","expect":"report","truth":"retained","also":{"no-left-behind":"possible"},"about":"the removal gets another function"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Meter {
  constructor(native) {
    this.count = 0;
    process.on('reclaim-tick', this.onTick.bind(this));
    registry.register(this, native);
  }
  onTick() { this.count++; }
  close() { process.off('reclaim-tick', this.onTick.bind(this)); }
}
export function make(native) {
  const meter = new Meter(native);
  meter.close();
  return new WeakRef(meter);
}
