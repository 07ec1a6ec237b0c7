// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the loop that nulls the variable has no turn"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let wire = { length: 3 };
  const ref = new WeakRef(wire);
  registry.register(wire, () => native.release(wire));
  for (const _ of native.rounds ?? []) wire = null;
  return ref;
}
