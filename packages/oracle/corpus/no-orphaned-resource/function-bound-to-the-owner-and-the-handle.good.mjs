// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the bound function is given the object as well"}
const registry = new FinalizationRegistry((handle) => handle.release());
function send(owner, handle, text) { handle.use(text, owner); }
class Pipe {
  constructor(handle) { this.handle = handle; registry.register(this, handle); }
  sender() { return send.bind(null, this, this.handle); }
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
