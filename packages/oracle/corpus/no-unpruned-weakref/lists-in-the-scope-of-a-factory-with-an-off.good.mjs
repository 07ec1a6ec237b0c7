// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the function that is given back takes the entry out again"}
export function createBus() {
  const topics = new Map();
  return {
    on(topic, listener) {
      let listeners = topics.get(topic);
      if (!listeners) topics.set(topic, (listeners = new Set()));
      const ref = new WeakRef(listener);
      listeners.add(ref);
      return () => listeners.delete(ref);
    },
    count: (topic) => topics.get(topic)?.size,
  };
}
const bus = createBus();
const offs = [];
const track = (listener) => {
  offs.push(bus.on('open', listener));
  return listener;
};

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = track(() => 0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) track(() => turn);
  return new WeakRef(first);
}

export function later(native) {
  for (const off of offs) off();
  native.left(20, bus.count('open'));
}
