// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"only its own method gives the object with the functions back, to the call that has it already"}
let largest = 0;
export function count(list) {
  const targets = new Set();
  const api = {
    join(target) {
      targets.add(new WeakRef(target));
      return api;
    },
  };
  for (const one of list) api.join(one);
  largest = Math.max(largest, targets.size);
  return list;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const [first] = count([{ at: 0 }]);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) count([{ at: turn }]);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, largest);
}
