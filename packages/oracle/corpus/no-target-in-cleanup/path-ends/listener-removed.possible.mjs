// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the listener over the target is taken off the held emitter again"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry(({ native, feed }) => native.release(feed.listenerCount('line')));

export function make(native) {
  const reader = { lines: 0 };
  const feed = new EventEmitter();
  const onLine = () => { reader.lines++; };
  feed.on('line', onLine);
  registry.register(reader, { native, feed });
  feed.off('line', onLine);
  return new WeakRef(reader);
}
