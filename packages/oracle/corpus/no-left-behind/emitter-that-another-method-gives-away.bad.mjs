// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"a method gives the emitter away, but not the one by which the view is done"}
import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
const count = new Function('emitter', 'return emitter.listenerCount("change");');

export class View {
  draws = 0;
  constructor() { bus.on('change', () => { this.draws++; }); }
  get views() { return count(bus); }
  close() { this.draws = 0; }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
