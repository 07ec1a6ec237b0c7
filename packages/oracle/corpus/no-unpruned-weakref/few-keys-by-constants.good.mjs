// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the file puts in two keys, and nobody else can"}
const latest = new Map();
function put(key, value) {
  latest.set(key, new WeakRef(value));
  return value;
}
export const page = (at) => put('page', { at });
export const frame = (at) => put('frame', { at });

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = page(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) page(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, latest.size);
}
