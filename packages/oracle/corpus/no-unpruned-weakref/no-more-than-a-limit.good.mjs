// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"nothing is put in once there are ten"}
const some = new Map();
export function remember(key) {
  const value = { key };
  if (some.size < 10) some.set(key, new WeakRef(value));
  return value;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = remember(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) remember(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, some.size);
}
