import { Emitter } from './index.mjs';
const registry = new FinalizationRegistry((events) => events.emit('gone'));

function releasing(native) {
  const events = new Emitter();
  events.on('gone', () => native.release());
  return events;
}

function finish() {}

export function make(native) {
  const conn = { done: false };
  const events = releasing(native);
  events.on('end', finish);
  registry.register(conn, events);
  return new WeakRef(conn);
}
