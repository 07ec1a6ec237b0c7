// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an object with a method that clears its interval can be let go of"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Ticker {
  ticks = 0;
  constructor(native) {
    this.timer = setInterval(() => { this.ticks++; }, 60_000);
    registry.register(this, native);
  }
  close() { clearInterval(this.timer); }
}

export function make(native) {
  const ticker = new Ticker(native);
  ticker.close();
  return new WeakRef(ticker);
}
