// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"the bound method is reached through non-null assertions and an optional chain"}
const registry = new FinalizationRegistry<() => void>((free) => free());

class Queue {
  native?: { release(): void };

  constructor(native: { release(): void }) {
    this.native = native;
    registry.register(this, this.drain!.bind(this)!);
  }

  drain(): void { this.native?.release(); }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Queue(native));
}
