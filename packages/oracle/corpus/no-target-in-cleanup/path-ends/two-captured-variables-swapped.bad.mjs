// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"after the swap the target is in the other variable, which is captured too"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let front = { frame: 1 };
  let back = { frame: 2 };
  const ref = new WeakRef(front);
  registry.register(front, () => native.release(front, back));
  [front, back] = [back, front];
  return ref;
}
