// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the body of do-while runs at least once"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let wire = { length: 3 };
  const ref = new WeakRef(wire);
  registry.register(wire, () => native.release(wire));
  do { wire = null; } while (wire !== null);
  return ref;
}
