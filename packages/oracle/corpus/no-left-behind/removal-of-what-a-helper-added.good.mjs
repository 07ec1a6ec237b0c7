// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"a helper adds the function under the name of a method, and another class adds a closure to an emitter of the same name"}
import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

const listen = (target, method, type, listener) => target[method](type, listener);

export class Page extends EventEmitter {
  seen = 0;
  follow(target) {
    const resized = () => { this.seen++; };
    listen(target, 'on', 'resize', resized);
    return () => target.off('resize', resized);
  }
}

export class Other {
  follow(target) {
    target.on('resize', () => {});
  }
}

export function make() {
  const page = new Page();
  page.follow(bus)();
  return new WeakRef(page);
}
