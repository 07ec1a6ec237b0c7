// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the closure names another element of the list that the target came from"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const [left, right] = ['l', 'r'].map((side) => ({ side }));
  registry.register(left, () => native.release(right.side));
  return new WeakRef(left);
}
