// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"another field of the record is set to null; the owner stays"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const doc = { pages: 2 };
  const held = { native, owner: doc, parent: doc };
  registry.register(doc, held);
  held.parent = null;
  return new WeakRef(doc);
}
