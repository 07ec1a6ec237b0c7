// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a forwarder lets another function replace what it was given to hold before it passes its arguments on"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;
function rename(list) {
  list[1] = 'page';
}
function register() {
  rename(arguments);
  registry.register.apply(registry, arguments);
}

export function make(native) {
  const page = { native };
  register(page, [page]);
  current = native;
  return new WeakRef(page);
}
