// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"close calls a private method, which releases","line":10}
const registry = new FinalizationRegistry(({ handle }) => { handle.release(); });
class Lock {
  #state;
  constructor(handle) {
    this.#state = { handle };
    registry.register(this, this.#state);
  }
  #end() { this.#state.handle.release(); }
  close() { this.#end(); }
}
const open = (native) => new Lock(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
