// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"a helper makes the release idempotent"}
const once = (fn) => {
  let called = false;
  return () => {
    if (called) return;
    called = true;
    fn();
  };
};
const registry = new FinalizationRegistry((end) => end());
export function open(handle) {
  const end = once(() => handle.release());
  const api = { close() { end(); } };
  registry.register(api, end);
  return api;
}

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
