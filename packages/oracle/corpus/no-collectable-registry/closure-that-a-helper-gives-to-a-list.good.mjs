// {"rule":"no-collectable-registry","expect":"silent","truth":"collected, cleanup runs","about":"a list of the module keeps the closure that names the registry"}
const leaving = [];
function watch(target, handle) {
  const registry = new FinalizationRegistry((held) => held.release());
  const token = {};
  registry.register(target, handle, token);
  return () => { registry.unregister(token); };
}

class Channel {
  constructor(handle) {
    leaving.push(watch(this, handle));
  }
}

export const make = (native) => new WeakRef(new Channel(native));
export const leave = () => leaving.forEach((one) => one());
