// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","about":"who walks over the list of a topic takes the dead ones out"}
const topics = new Map();
export function connect(name, listener) {
  let list = topics.get(name);
  if (!list) topics.set(name, (list = new Set()));
  list.add(new WeakRef(listener));
  return listener;
}
export function emit(name, value) {
  const list = topics.get(name);
  for (const ref of list) {
    const listener = ref.deref();
    if (listener) listener(value);
    else list.delete(ref);
  }
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = connect('start', () => 0);
  watch.register(first, native.release);
  return new WeakRef(first);
}
