// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the callback of `map` uses the handle at once, and the list has lengths only"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Dir {
  #handle;
  constructor(handle) { this.#handle = handle; registry.register(this, handle); }
  sizes(names) { const handle = this.#handle; return names.map((name) => { handle.use(name); return name.length; }); }
}
let list;
export function make(native) { const d = new Dir(native); list = d.sizes(['a']); return new WeakRef(d); }
export function later() { list = undefined; }
