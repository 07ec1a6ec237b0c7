// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the shared function runs once for each handle","spared":"released twice"}
const freed = new WeakSet();
const free = (handle) => { if (freed.has(handle)) return; freed.add(handle); handle.release(); };
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
