// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the field is open, and whoever has the object takes out what is dead"}
export class Signal {
  refs = new Set();
  connect(listener) {
    this.refs.add(new WeakRef(listener));
    return listener;
  }
}
const signal = new Signal();
export function sweep({ refs }) {
  for (const ref of refs) if (ref.deref() === undefined) refs.delete(ref);
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = signal.connect(() => 0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) signal.connect(() => turn);
  return new WeakRef(first);
}

export function later(native) {
  sweep(signal);
  native.left(20, signal.refs.size);
}
