// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the function that the getter gives goes through the object"}
const registry = new FinalizationRegistry((handle) => handle.release());
class A {
  #h;
  constructor(h) { this.#h = h; registry.register(this, h); }
  get writer() { return (chunk) => this.#h.use(chunk); }
}
function build(n) { const a = new A(n); seen = new WeakRef(a); return a.writer; }
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
