// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a helper registers what it is given: a function that is bound to a part of the target"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const release = (native) => native.release();

function track(target, cleanup) {
  registry.register(target, cleanup);
  return new WeakRef(target);
}

export function make(native) {
  const conn = { native };
  return track(conn, release.bind(null, native));
}
