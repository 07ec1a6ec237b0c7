// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the generator is given the object, and has it as long as it may go on"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Rows {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  all() {
    const { handle } = this;
    function* rows(owner) { yield 1; yield handle.use(); yield owner; }
    return rows(this);
  }
}
let it;
export function make(native) { const r = new Rows(native); it = r.all(); it.next(); return new WeakRef(r); }
export function later() { it.next(); it = undefined; }
