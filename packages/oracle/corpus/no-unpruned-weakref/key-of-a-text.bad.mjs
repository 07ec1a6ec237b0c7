// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"the key is a text with what the caller gave in it","line":5}
const pages = new Map();
export function open(path) {
  const page = { path };
  pages.set(`page:${path}`, new WeakRef(page));
  return page;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = open(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) open(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, pages.size);
}
