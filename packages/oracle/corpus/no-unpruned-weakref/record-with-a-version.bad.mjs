// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"whether the entry is the latest decides too whether a new one is made, and the number of entries it does not bound","line":8}
const documents = new Map();
export function parse(uri, text) {
  const cached = documents.get(uri);
  const live = cached && cached.ref.deref();
  if (live && cached.version === text.length) return live;
  const tree = { uri, text };
  documents.set(uri, { ref: new WeakRef(tree), version: text.length });
  return tree;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = parse('/0', 'a');
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) parse(`/${turn}`, 'b');
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, documents.size);
}
