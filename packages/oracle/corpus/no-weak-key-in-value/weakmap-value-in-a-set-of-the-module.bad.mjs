// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"a WeakMap value that a Set of the module keeps keeps the key that it names"}
const details = new WeakMap();
const all = new Set();

export function make() {
  const file = { path: '/tmp' };
  const detail = { size: 10, file };
  details.set(file, detail);
  all.add(detail);
  return new WeakRef(file);
}

export const total = () => [...all].reduce((sum, one) => sum + one.size, 0);
