// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held emitter keeps its listener, a closure over the target"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry((channel) => channel.native.release());

export function make(native) {
  const subscriber = { received: 0 };
  const channel = Object.assign(new EventEmitter(), { native });
  channel.on('message', () => { subscriber.received++; });
  registry.register(subscriber, channel);
  return new WeakRef(subscriber);
}
