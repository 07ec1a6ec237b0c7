// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":4,"about":"an accessor that a helper makes keeps what the helper was given"}
const registry = new FinalizationRegistry((view) => current.release(view));
let current;
const lazy = (value) => () => value;

export function make(native) {
  const page = { native };
  current = native;
  const view = Object.defineProperty({}, 'page', { get: lazy(page), configurable: true });
  registry.register(page, view);
  return new WeakRef(page);
}
