// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":9,"repaired":"collected, cleanup never runs","about":"the WeakMap has a record with the listeners, which an emitter of the module keeps"}
import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
const subscriptions = new WeakMap();

class Widget {
  isShown = false;
  constructor() {
    const handlers = { show: () => { this.isShown = true; } };
    bus.on('show', handlers.show);
    subscriptions.set(this, handlers);
  }
}

export function make() {
  return new WeakRef(new Widget());
}

export const show = () => bus.emit('show');
