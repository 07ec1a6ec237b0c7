// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the predicate drops the target, which takes running the code to know"}
const registry = new FinalizationRegistry(({ native, others }) => native.release(others.length));

export function make(native) {
  const cell = { value: 1 };
  const others = [cell, { value: 0 }].filter((each) => each.value === 0);
  registry.register(cell, { native, others });
  return new WeakRef(cell);
}
