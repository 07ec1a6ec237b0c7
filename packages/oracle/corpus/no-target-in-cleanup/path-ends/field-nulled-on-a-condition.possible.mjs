// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the field is set to null only if a switch is on"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const doc = { pages: 2 };
  const held = { native, owner: doc };
  registry.register(doc, held);
  if (native.detached) held.owner = null;
  return new WeakRef(doc);
}
