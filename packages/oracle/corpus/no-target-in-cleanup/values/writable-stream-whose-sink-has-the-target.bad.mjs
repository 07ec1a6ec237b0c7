// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a stream that nobody closes calls write on its sink, and so keeps all that the sink has"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Log {
  lines = 0;
  constructor(native) {
    const stream = new WritableStream({ write(line) { return native.use(line); }, owner: this });
    registry.register(this, { native, stream });
  }
}

export const make = (native) => new WeakRef(new Log(native));
