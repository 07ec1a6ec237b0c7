// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the list of the living takes the place of the list"}
let refs = [];
export function track(object) {
  refs.push(new WeakRef(object));
  return object;
}
export function each(visit) {
  refs = refs.filter((ref) => ref.deref() !== undefined);
  for (const ref of refs) visit(ref.deref());
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = track({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) track({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  each(() => {});
  native.left(20, refs.length);
}
