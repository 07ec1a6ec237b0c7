// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":9,"about":"an EventEmitter of the module keeps its listeners, once or not at all taken off"}
import { EventEmitter } from 'node:events';
const registry = new FinalizationRegistry((handle) => handle.release());
const jobs = new EventEmitter();
jobs.setMaxListeners(0);

export function make(native) {
  const worker = { done: 0 };
  const count = () => { worker.done++; };
  jobs.on('done', count);
  registry.register(worker, native);
  return new WeakRef(worker);
}
