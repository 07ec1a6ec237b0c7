// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":10,"about":"the signal of a controller of the module keeps the listener, which uses the object"}
const registry = new FinalizationRegistry((handle) => handle.release());
const shutdown = new AbortController();

class Panel {
  width = 0;
  constructor(native) {
    registry.register(this, native);

    shutdown.signal.addEventListener('abort', () => { this.width = 0; });
  }
}

export const make = (native) => new WeakRef(new Panel(native));
export const stop = () => shutdown.abort();
