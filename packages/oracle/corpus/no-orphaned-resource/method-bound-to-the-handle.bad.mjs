// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a method of the handle, bound to the handle"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Pipe {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  sender() { const { handle } = this; return handle.use.bind(handle); }
}
function build(n) { const p = new Pipe(n); seen = new WeakRef(p); return p.sender(); }
let held;
let seen;
export function make(native) {
  held = build(native);
  return seen;
}
export function later() {
  held();
  held = undefined;
}
