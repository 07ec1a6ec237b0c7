// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"both go through one function","harm":"released twice"}
const free = (handle) => { handle.release(); };
const registry = new FinalizationRegistry(free);
class One {
  #handle;
  constructor(handle) { this.#handle = handle; registry.register(this, handle); }
  close() { free(this.#handle); }
}
export function make(native) {
  const one = new One(native);
  one.close();
  return new WeakRef(one);
}
