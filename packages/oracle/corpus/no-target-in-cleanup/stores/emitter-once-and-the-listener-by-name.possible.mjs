// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a one-time listener is kept until its event comes"}
import EventEmitter from 'node:events';

const registry = new FinalizationRegistry(({ native, channel }) => { channel.removeAllListeners(); native.release(); });

export function make(native) {
  const subscriber = { received: 0 };
  const channel = new EventEmitter();
  function onOpen() { subscriber.received = 1; }
  channel.once('open', onOpen);
  registry.register(subscriber, { native, channel });
  return new WeakRef(subscriber);
}
