// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"what is alive is moved to the front and the rest cut off"}
export class Signal {
  #refs = [];
  connect(listener) {
    this.#refs.push(new WeakRef(listener));
    return listener;
  }
  emit(value) {
    let kept = 0;
    for (const ref of this.#refs) {
      const listener = ref.deref();
      if (listener === undefined) continue;
      listener(value);
      this.#refs[kept++] = ref;
    }
    this.#refs.length = kept;
  }
  get size() { return this.#refs.length; }
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
  signal.emit(1);
  native.left(20, signal.size);
}
