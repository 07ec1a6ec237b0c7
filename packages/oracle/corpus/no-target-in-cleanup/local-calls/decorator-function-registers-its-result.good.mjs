// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a wrapper registers what the wrapped function returns, with the closure it was made with"}
const registry = new FinalizationRegistry((fn) => fn());

const tracked = (create, cleanup) => (...args) => {
  const made = create(...args);
  registry.register(made, cleanup);
  return made;
};

export function make(native) {
  const openImage = tracked((width) => ({ width }), native.release);
  return new WeakRef(openImage(4));
}
