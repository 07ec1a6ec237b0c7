// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a forwarder replaces what it was given to hold before it passes its arguments on"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;
function register() {
  arguments[1] = 'page';
  registry.register.apply(registry, arguments);
}

export function make(native) {
  const page = { native };
  register(page, [page]);
  current = native;
  return new WeakRef(page);
}
