// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":8,"about":"a listener on an emitter of the module keeps the object that it uses"}
const registry = new FinalizationRegistry((handle) => handle.release());
const bus = new EventTarget();

class Panel {
  width = 0;
  constructor(native) {
    bus.addEventListener('resize', (event) => { this.width = event.detail; });
    registry.register(this, native);
  }
}

export const make = (native) => new WeakRef(new Panel(native));
