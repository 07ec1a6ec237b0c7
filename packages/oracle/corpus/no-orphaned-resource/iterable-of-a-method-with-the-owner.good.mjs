// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"two functions further in, the object is kept as well"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Dir {
  #handle;
  constructor(handle) { this.#handle = handle; registry.register(this, handle); }
  entries() {
    const handle = this.#handle;
    const owner = this;
    return { [Symbol.iterator]() { return { next: () => { handle.use(); return { done: true, value: owner }; } }; } };
  }
}
let list;
export function make(native) { const d = new Dir(native); list = d.entries(); return new WeakRef(d); }
export function later() { for (const x of list) x; list = undefined; }
