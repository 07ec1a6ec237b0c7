// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the variable has another function by the time that it is called"}
const registry = new FinalizationRegistry((held) => held.native.release());
let annotate = (held, owner) => { held.owner = owner; };
if (globalThis.isTraced !== true) annotate = (held) => { held.seen = true; };

export function make(native) {
  const file = { path: 'p' };
  const held = { native };
  annotate(held, file);
  registry.register(file, held);
  return new WeakRef(file);
}
