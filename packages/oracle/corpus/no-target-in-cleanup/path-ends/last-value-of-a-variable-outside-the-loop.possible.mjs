// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the variable outside the loop still has the target of the last turn"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let current;
  for (const index of [0, 1]) {
    current = { index };
    registry.register(current, () => current.index === 0 && native.release());
  }
  return new WeakRef(current);
}
