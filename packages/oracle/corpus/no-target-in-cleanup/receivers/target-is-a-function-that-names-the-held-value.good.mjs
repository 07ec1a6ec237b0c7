// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is a closure over the held record, and the record does not have the closure"}
const registry = new FinalizationRegistry((state) => state.native.release(state.calls));

export function make(native) {
  const state = { native, calls: 0 };
  const counted = () => ++state.calls;
  registry.register(counted, state);
  return new WeakRef(counted);
}
