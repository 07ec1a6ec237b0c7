// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the generator has not ended, and a list has it","also":{"no-mismatched-token":"report"}}
const open = [];
function* opening(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  let file = { path: '/a' };
  registry.register(file, native);
  const ref = new WeakRef(file);
  file = null;
  yield ref;
  registry.unregister({});
}
export function make(native) {
  const steps = opening(native);
  open.push(steps);
  return steps.next().value;
}
export const count = () => open.length;
