// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"which field is deleted depends on data"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const doc = { pages: 2 };
  const held = { native, owner: doc };
  registry.register(doc, held);
  delete held[native.field ?? 'parent'];
  return new WeakRef(doc);
}
