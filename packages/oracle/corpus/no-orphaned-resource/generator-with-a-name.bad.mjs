// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a generator that has a name, and is called where it is returned, uses the handle at its second turn","line":7}
const registry = new FinalizationRegistry((handle) => handle.release());
class Rows {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  all() {
    const { handle } = this;
    function* rows() { yield 1; yield handle.use(); }
    return rows();
  }
}
let it;
export function make(native) { const r = new Rows(native); it = r.all(); it.next(); return new WeakRef(r); }
export function later() { it.next(); it = undefined; }
