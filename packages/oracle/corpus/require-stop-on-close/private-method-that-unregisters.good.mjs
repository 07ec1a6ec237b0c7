// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the private method unregisters as well"}
const registry = new FinalizationRegistry(({ handle }) => { handle.release(); });
class Lock {
  #state;
  constructor(handle) {
    this.#state = { handle };
    registry.register(this, this.#state, this.#state);
  }
  #end() {
    registry.unregister(this.#state);
    this.#state.handle.release();
  }
  close() { this.#end(); }
}
const open = (native) => new Lock(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
