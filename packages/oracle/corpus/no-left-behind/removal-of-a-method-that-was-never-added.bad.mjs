// {"rule":"no-left-behind","expect":"possible","line":10,"truth":"retained","about":"what is added is a closure that calls the method, and the method itself is removed"}
import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Page {
  resized = 0;
  onResize() { this.resized++; }
  mount() { bus.on('resize', () => this.onResize()); }
  unmount() { bus.removeListener('resize', this.onResize); }
}

export function make() {
  const page = new Page();
  page.mount();
  page.unmount();
  return new WeakRef(page);
}
