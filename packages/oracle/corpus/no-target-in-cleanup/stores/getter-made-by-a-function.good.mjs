// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an accessor that a helper makes keeps what the helper was given: something else"}
const registry = new FinalizationRegistry((view) => current.release(view));
let current;
const lazy = (value) => () => value;

export function make(native) {
  const page = { native };
  current = native;
  const view = Object.defineProperty({}, 'page', { get: lazy(native), configurable: true });
  registry.register(page, view);
  return new WeakRef(page);
}
