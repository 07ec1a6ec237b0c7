// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"close gives the emitter to a function that is not seen, which takes all listeners off"}
import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
const reset = new Function('emitter', 'emitter.removeAllListeners();');

export class View {
  draws = 0;
  constructor() { bus.on('change', () => { this.draws++; }); }
  close() { reset(bus); }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
