// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the held function comes from a base class in another file: it may be a method of the prototype or an arrow of the instance"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry(({ native, notify }) => native.release(notify));

class Feed extends EventEmitter {
  constructor(native) {
    super();
    registry.register(this, { native, notify: this.emit });
  }
}

export function make(native) {
  return new WeakRef(new Feed(native));
}
