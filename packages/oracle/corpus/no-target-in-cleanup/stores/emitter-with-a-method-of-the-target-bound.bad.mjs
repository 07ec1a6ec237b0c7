// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the listener is a method bound to the target"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry(({ native, feed }) => { feed.emit('gone'); native.release(); });

class Reader {
  constructor(native, feed) {
    feed.addListener('line', this.read.bind(this));
    registry.register(this, { native, feed });
  }
  read(line) { this.last = line; }
}

export function make(native) { return new WeakRef(new Reader(native, new EventEmitter())); }
