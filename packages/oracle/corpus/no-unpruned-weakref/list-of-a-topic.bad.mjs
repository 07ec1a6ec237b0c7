// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"the list of a topic gets one more with each call, and is only walked over","line":7}
const topics = new Map();
export function connect(name, listener) {
  let list = topics.get(name);
  if (!list) topics.set(name, (list = []));
  const ref = new WeakRef(listener);
  list.push(ref);
  return listener;
}
export function emit(name, value) {
  for (const ref of topics.get(name) ?? []) ref.deref()?.(value);
}
const sizeOf = (name) => topics.get(name).length;

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = connect('start', () => 0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) connect('start', () => turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, sizeOf('start'));
}
