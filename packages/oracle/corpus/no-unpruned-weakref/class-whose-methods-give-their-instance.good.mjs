// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"a method gives its instance back to whoever called it, who lets go of it in the same call"}
class Request {
  #hooks = new Set();
  hook(hook) {
    this.#hooks.add(new WeakRef(hook));
    return this;
  }
  get size() { return this.#hooks.size; }
}
let largest = 0;
export function handle(hook) {
  const request = new Request().hook(hook);
  largest = Math.max(largest, request.size);
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
  native.left(20, largest);
}
