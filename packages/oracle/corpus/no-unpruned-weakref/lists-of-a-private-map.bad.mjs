// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"each instance has a table of lists of its own","line":6}
export class Bus {
  #topics = new Map();
  on(topic, listener) {
    if (!this.#topics.has(topic)) this.#topics.set(topic, []);
    this.#topics.get(topic).push(new WeakRef(listener));
    return listener;
  }
  emit(topic, value) {
    for (const ref of this.#topics.get(topic) ?? []) ref.deref()?.(value);
  }
  count(topic) {
    return this.#topics.get(topic)?.length;
  }
}
const bus = new Bus();

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
