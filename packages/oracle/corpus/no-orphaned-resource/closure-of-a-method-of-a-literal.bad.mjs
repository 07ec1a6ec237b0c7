// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the registered object is a literal, whose method gives a function without it"}
const registry = new FinalizationRegistry((ptr) => ptr.release());
export function openFile(ptr) {
  const file = {
    reader() { return () => ptr.use(); },
  };
  registry.register(file, ptr);
  return file;
}
function build(n) { const f = openFile(n); seen = new WeakRef(f); return f.reader(); }
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
