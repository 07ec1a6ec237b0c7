// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"a factory whose functions share a scope","line":6}
const registry = new FinalizationRegistry((handle) => handle.release());
export function open(handle) {
  const api = {
    read: () => 1,
    close: () => { handle.release(); },
  };
  registry.register(api, handle);
  return api;
}

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
