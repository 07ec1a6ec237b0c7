// {"rule":"no-weak-key-in-value","expect":"silent","truth":"collected, cleanup runs","about":"the WeakMap has a record with the listeners, so that they can be taken off again"}
import { EventEmitter } from 'node:events';
const registry = new FinalizationRegistry((release) => release());
const bus = new EventEmitter();
const subscriptions = new WeakMap();

class Widget {
  isShown = false;
  constructor() {
    const handlers = { show: () => { this.isShown = true; } };
    bus.on('show', handlers.show);
    subscriptions.set(this, handlers);
  }
  close() {
    for (const [name, handler] of Object.entries(subscriptions.get(this))) bus.off(name, handler);
  }
}

export function make(native) {
  const widget = new Widget();
  widget.close();
  registry.register(widget, native.release);
  return new WeakRef(widget);
}
