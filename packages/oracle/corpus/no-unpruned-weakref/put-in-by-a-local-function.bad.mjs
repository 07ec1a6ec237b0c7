// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"the function that puts it in is called by one that is exported","line":4}
const byKey = new Map();
function put(key, value) {
  byKey.set(key, new WeakRef(value));
}
export function load(key) {
  const value = { key };
  put(key, value);
  return value;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = load(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) load(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, byKey.size);
}
