// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"one variable outside the loop has a new target in each turn; the closure of the first lets go of it"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let current;
  let first;
  for (let i = 0; i < 2; i++) {
    current = { index: i };
    first ??= new WeakRef(current);
    registry.register(current, () => native.release(current?.index));
  }
  return first;
}
