// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"only the cleanup aborts the controller whose signal would take the listener off","line":9}
const hub = new EventTarget();
const registry = new FinalizationRegistry(({ controller, native }) => { controller.abort(); native.release(); });

class Widget {
  constructor(native) {
    const controller = new AbortController();
    const { signal } = controller;
    hub.addEventListener('value', (event) => { this.value = event.type; }, { signal });
    registry.register(this, { controller, native });
  }
}

export const make = (native) => new WeakRef(new Widget(native));
export const tell = () => hub.dispatchEvent(new Event('value'));
