// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a list in a private field gets one more with each call, and is only walked over","line":5}
export class Signal {
  #listeners = [];
  connect(listener) {
    this.#listeners.push(new WeakRef(listener));
    return listener;
  }
  emit(value) {
    for (const ref of this.#listeners) ref.deref()?.(value);
  }
  get size() { return this.#listeners.length; }
}
const signal = new Signal();

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = signal.connect(() => 0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) signal.connect(() => turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, signal.size);
}
