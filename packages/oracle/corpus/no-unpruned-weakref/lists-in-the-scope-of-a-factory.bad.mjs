// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"what a factory gives shares a table of Sets, into which listeners go","line":8}
export function createBus() {
  const topics = new Map();
  return {
    on(topic, listener) {
      let listeners = topics.get(topic);
      if (!listeners) topics.set(topic, (listeners = new Set()));
      listeners.add(new WeakRef(listener));
      return listener;
    },
    count: (topic) => topics.get(topic)?.size,
  };
}
const bus = createBus();

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = bus.on('open', () => 0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) bus.on('open', () => turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, bus.count('open'));
}
