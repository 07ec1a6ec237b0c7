// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a method of the object, bound to the object"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Pipe {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  send(text) { this.handle.use(text); }
  sender() { return this.send.bind(this); }
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
