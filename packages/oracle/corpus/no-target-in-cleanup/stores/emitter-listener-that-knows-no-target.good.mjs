// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held emitter keeps a listener made outside, over a WeakRef"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry(({ native, channel }) => { channel.removeAllListeners(); native.release(); });
const counting = (ref) => () => { const it = ref.deref(); if (it) it.received++; };

export function make(native) {
  const subscriber = { received: 0 };
  const channel = new EventEmitter();
  channel.on('message', counting(new WeakRef(subscriber)));
  registry.register(subscriber, { native, channel });
  return new WeakRef(subscriber);
}
