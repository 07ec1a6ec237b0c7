// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the oldest goes when there are more than ten"}
const recent = [];
export function remember(object) {
  recent.push(new WeakRef(object));
  if (recent.length > 10) recent.shift();
  return object;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = remember({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) remember({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, recent.length);
}
