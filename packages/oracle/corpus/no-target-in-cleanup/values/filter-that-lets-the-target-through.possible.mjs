// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"whether the filtered list has the target depends on the predicate"}
const registry = new FinalizationRegistry(({ native, dirty }) => native.release(dirty.length));

export function make(native) {
  const cell = { value: 1 };
  const dirty = [cell, { value: 0 }].filter((each) => each.value > 0);
  registry.register(cell, { native, dirty });
  return new WeakRef(cell);
}
