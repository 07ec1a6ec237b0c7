// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a listener of the held emitter replaces the strong field by a WeakRef; that its this is the emitter is not to be seen in this file"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry((worker) => worker.native.release());

class StrongRef {
  constructor(value) { this.value = value; }
  deref() { return this.value; }
}

function onReady() {
  this.stream = new WeakRef(this.stream.deref());
}

export function make(native) {
  const stream = { bytes: 0 };
  const worker = new EventEmitter();
  worker.native = native;
  worker.stream = new StrongRef(stream);
  worker.on('ready', onReady);
  registry.register(stream, worker);
  worker.emit('ready');
  return new WeakRef(stream);
}
