// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a constructor function, whose method stands on the prototype"}
const registry = new FinalizationRegistry((h) => { h.release(); });
function Lock(h) { this.h = h; registry.register(this, h); }
Lock.prototype.unlocker = function () { var h = this.h; return function () { h.use(); }; };
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
