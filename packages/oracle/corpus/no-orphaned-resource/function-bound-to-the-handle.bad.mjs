// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a function that is bound to the handle and not to the object"}
const registry = new FinalizationRegistry((handle) => handle.release());
function send(handle, text) { handle.use(text); }
class Pipe {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  sender() { return send.bind(null, this.handle); }
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
