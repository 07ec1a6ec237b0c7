// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"self is this, so that the function that is removed was added to the same emitter"}
import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

function noted() {}

export class Page {
  bus = bus;
  seen = 0;
  open() {
    const self = this;
    function resized() { self.seen++; }
    this.bus.on('resize', resized);
    return () => {
      self.bus.removeListener('resize', resized);
      self.bus.on('resize', noted.bind(null));
    };
  }
}

export function make() {
  const page = new Page();
  page.open()();
  return new WeakRef(page);
}
