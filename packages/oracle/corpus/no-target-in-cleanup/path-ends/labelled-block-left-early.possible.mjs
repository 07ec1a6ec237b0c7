// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a break leaves the block before the variable is nulled"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let wire = { length: 3 };
  const ref = new WeakRef(wire);
  registry.register(wire, () => native.release(wire));
  detach: {
    if (wire.length > (native.limit ?? 1)) break detach;
    wire = null;
  }
  return ref;
}
