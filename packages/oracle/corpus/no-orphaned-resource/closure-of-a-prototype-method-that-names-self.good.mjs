// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the function names `self`, which is the object"}
const registry = new FinalizationRegistry((h) => { h.release(); });
function Lock(h) { this.h = h; registry.register(this, h); }
Lock.prototype.unlocker = function () { var self = this; return function () { self.h.use(); }; };
function build(n) { const t = new Lock(n); seen = new WeakRef(t); return t.unlocker(); }
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
