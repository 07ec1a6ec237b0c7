// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"shared":true,"about":"the class extends an emitter, and the listener it adds to itself is an arrow of the constructor"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry((free) => free());

class Feed extends EventEmitter {
  constructor(native) {
    super();
    this.items = [];
    this.on('item', (item) => this.items.push(item));
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Feed(native));
}
