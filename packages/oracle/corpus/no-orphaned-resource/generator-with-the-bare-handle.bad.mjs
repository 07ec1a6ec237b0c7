// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a generator that has started uses the handle at its second turn"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Rows {
  #handle;
  constructor(handle) { this.#handle = handle; registry.register(this, handle); }
  all() {
    const handle = this.#handle;
    return (function* () { yield 1; yield handle.use(); })();
  }
}
let it;
export function make(native) { const r = new Rows(native); it = r.all(); it.next(); return new WeakRef(r); }
export function later() { it.next(); it = undefined; }
