// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"only keys of a list get in"}
const LEVELS = new Set(['low', 'high']);
const byLevel = new Map();
export function open(level) {
  if (!LEVELS.has(level)) throw new RangeError(level);
  const made = { level };
  byLevel.set(level, new WeakRef(made));
  return made;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = open(0 % 2 ? 'low' : 'high');
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) open(turn % 2 ? 'low' : 'high');
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, byLevel.size);
}
