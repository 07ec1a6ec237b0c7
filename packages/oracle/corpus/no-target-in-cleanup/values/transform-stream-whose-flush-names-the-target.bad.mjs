// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a stream keeps what its flush names, although nothing was written to it"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Counter {
  lines = 0;
  constructor(native) {
    this.native = native;
    const lines = new TransformStream({
      flush: () => { this.lines = -1; },
    });
    registry.register(this, { native, lines });
  }
}

export const make = (native) => new WeakRef(new Counter(native));
