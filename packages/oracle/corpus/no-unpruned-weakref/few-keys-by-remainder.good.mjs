// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the key is one of four"}
const slots = new Map();
export function place(at) {
  const made = { at };
  slots.set(at % 4, new WeakRef(made));
  return made;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = place(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) place(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, slots.size);
}
