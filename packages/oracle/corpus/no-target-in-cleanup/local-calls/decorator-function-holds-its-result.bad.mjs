// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the closure of the wrapper names the object that it just made"}
const registry = new FinalizationRegistry((fn) => fn());

const tracked = (create, cleanup) => (...args) => {
  const made = create(...args);
  registry.register(made, () => cleanup(made.width));
  return made;
};

export function make(native) {
  const openImage = tracked((width) => ({ width }), native.release);
  return new WeakRef(openImage(4));
}
