// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","also":{"no-left-behind":"possible"},"about":"the removed function is a new one that was never added"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry(({ native, feed }) => native.release(feed.listenerCount('line')));

export function make(native) {
  const reader = { lines: 0, read() { this.lines++; } };
  const feed = new EventEmitter();
  feed.on('line', reader.read.bind(reader));
  registry.register(reader, { native, feed });
  feed.off('line', reader.read.bind(reader));
  return new WeakRef(reader);
}
