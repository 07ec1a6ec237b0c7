// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the class is a property of an object that is given"}
export function createTracker(env, native) {
  const registry = new env.FinalizationRegistry((fn) => fn());
  pins.push(registry);
  const o = { a: 1 };
  registry.register(o, () => native.release(o.a));
  return new WeakRef(o);
}
const pins = [];
export const make = (native) => createTracker(globalThis, native);
