// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a forwarder keeps the list that it passes on, and a method writes to it under any name"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;
let last;
const register = (target, held) => {
  last = held;
  registry.register(target, held);
};

const writer = {
  set(name, value) {
    this[name] = value;
  },
};

export function make(native) {
  const page = { native };
  current = native;
  register(page, [page]);
  writer.set.call(last, '0', null);
  last = null;
  return new WeakRef(page);
}
