// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a getter gives a function that uses the handle and not the object"}
export class Conn {
  static #registry = new FinalizationRegistry((h) => h.release());
  #h;
  constructor(h) {
    this.#h = h;
    Conn.#registry.register(this, h);
  }
  get writer() {
    const h = this.#h;
    return (chunk) => h.use(chunk);
  }
}
function build(n) { const c = new Conn(n); seen = new WeakRef(c); return c.writer; }
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
