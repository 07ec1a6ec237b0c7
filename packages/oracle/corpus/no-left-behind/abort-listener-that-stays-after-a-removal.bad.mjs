// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":6,"about":"what is removed is taken out of the object, and stays on the signal"}
export class Target {
  #listeners = new Map();
  addEventListener(type, listener, { signal } = {}) {
    this.#listeners.set(listener, type);
    signal?.addEventListener('abort', () => { this.#listeners.delete(listener); });
  }
  removeEventListener(type, listener) { this.#listeners.delete(listener); }
}

const application = new AbortController();
export function make() {
  const target = new Target();
  const listener = () => {};
  target.addEventListener('x', listener, { signal: application.signal });
  target.removeEventListener('x', listener);
  return new WeakRef(target);
}
