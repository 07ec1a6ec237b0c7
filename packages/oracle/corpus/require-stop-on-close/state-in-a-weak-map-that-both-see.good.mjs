// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the state says that it is done"}
const states = new WeakMap();
const registry = new FinalizationRegistry((state) => { if (state.open) state.handle.release(); });
class Socket {
  constructor(handle) {
    const state = { handle, open: true };
    states.set(this, state);
    registry.register(this, state);
  }
  close() {
    const state = states.get(this);
    if (!state.open) return;
    state.open = false;
    state.handle.release();
  }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
