// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an enum of the function is named by the cleanup and has nothing to do with the target"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export function make(native: { release(state?: number): void }) {
  enum State { Open, Closed }
  const door = { state: State.Open };
  registry.register(door, () => native.release(State.Closed));
  return new WeakRef(door);
}
