// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the functions of the stream name the native part, and nothing else"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Counter {
  lines = 0;
  constructor(native) {
    this.native = native;
    const lines = new TransformStream({
      flush: () => { native.use(); },
    });
    registry.register(this, { native, lines });
  }
}

export const make = (native) => new WeakRef(new Counter(native));
