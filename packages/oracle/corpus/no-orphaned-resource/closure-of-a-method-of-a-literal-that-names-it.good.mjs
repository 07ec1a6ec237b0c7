// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the function that the method of the literal gives names the literal"}
const registry = new FinalizationRegistry((ptr) => ptr.release());
export function openFile(ptr) {
  const file = {
    reader() { return () => { ptr.use(); return file; }; },
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
