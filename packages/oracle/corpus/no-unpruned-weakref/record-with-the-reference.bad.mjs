// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"the entry is a record of a WeakRef and the time","line":5}
const entries = new Map();
export function remember(url) {
  const page = { url };
  entries.set(url, { ref: new WeakRef(page), at: Date.now() });
  return page;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = remember(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) remember(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, entries.size);
}
