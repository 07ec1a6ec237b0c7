// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"each has a number of its own","line":6}
const jobs = new Map();
let next = 0;
export function start(type) {
  const job = { type };
  jobs.set(next++, new WeakRef(job));
  return job;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = start(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) start(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, jobs.size);
}
