// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class extends an emitter, and the listener it adds to itself is a method of the prototype"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry((free) => free());

class Feed extends EventEmitter {
  constructor(native) {
    super();
    this.items = [];
    this.on('item', this.add);
    registry.register(this, () => native.release());
  }

  add(item) { this.items.push(item); }
}

export function make(native) {
  return new WeakRef(new Feed(native));
}
