// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":9,"about":"the same with an emitter of Node"}
import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
bus.setMaxListeners(0);

export class Page {
  resized = 0;
  mount() { bus.on('resize', this.onResize.bind(this)); }
  unmount() { bus.off('resize', this.onResize.bind(this)); }
  onResize() { this.resized++; }
}

export function make() {
  const page = new Page();
  page.mount();
  page.unmount();
  return new WeakRef(page);
}
