// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"a const inside the loop body is a new variable in each turn, so no turn overwrites another"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const refs = [];
  for (const index of [0, 1]) {
    const current = { index };
    registry.register(current, () => native.release(current.index));
    refs.push(new WeakRef(current));
  }
  return refs[0];
}
