// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"a closure that only asks for the type of the variable keeps its value"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const scene = { name: 's' };
  registry.register(scene, () => native.release(typeof scene));
  return new WeakRef(scene);
}
