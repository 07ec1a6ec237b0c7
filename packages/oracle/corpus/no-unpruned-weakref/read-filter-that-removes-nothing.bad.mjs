// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"the dead ones are left out of what is given, and stay in the list","line":5}
const tabs = [];
export function open(url) {
  const tab = { url };
  tabs.push(new WeakRef(tab));
  return tab;
}
export const live = () => tabs.map((ref) => ref.deref()).filter((tab) => tab !== undefined);

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = open(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) open(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, (live(), tabs.length));
}
