// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"a method gives its instance back, and a list of the module gets that","line":5}
class Request {
  #hooks = new Set();
  hook(hook) {
    this.#hooks.add(new WeakRef(hook));
    return this;
  }
  get size() { return this.#hooks.size; }
}
const shared = new Request();
const kept = [];
export function handle(hook) {
  kept[0] = shared.hook(hook);
  return hook;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = handle({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) handle({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, kept[0].size);
}
