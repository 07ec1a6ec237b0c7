// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the emitter that is held has no listener any more"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry(({ native, events }) => native.release(events.emit('end')));

export function make(native) {
  const row = { id: 1 };
  const events = new EventEmitter();
  events.on('end', () => row.id++);
  events.removeAllListeners();
  registry.register(row, { native, events });
  return new WeakRef(row);
}
