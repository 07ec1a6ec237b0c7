// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the closure nulls the variable it keeps, but it runs only after the target died"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let wire = { length: 3 };
  const ref = new WeakRef(wire);
  registry.register(wire, () => { wire = null; native.release(); });
  return ref;
}
