// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the handle is used two functions further in"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Dir {
  #handle;
  constructor(handle) { this.#handle = handle; registry.register(this, handle); }
  entries() {
    const handle = this.#handle;
    return { [Symbol.iterator]() { return { next: () => { handle.use(); return { done: true, value: 0 }; } }; } };
  }
}
let list;
export function make(native) { const d = new Dir(native); list = d.entries(); return new WeakRef(d); }
export function later() { for (const x of list) x; list = undefined; }
