// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a var inside the loop body is one variable for all turns"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const refs = [];
  for (var index = 0; index < 2; index++) {
    var current = { index };
    registry.register(current, () => native.release(current.index));
    refs.push(new WeakRef(current));
  }
  return refs[0];
}
