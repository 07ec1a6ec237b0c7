// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a record of the same shape is cleared, not the held one"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const doc = { pages: 2 };
  const held = { native, owner: doc };
  const draft = { ...held };
  registry.register(doc, held);
  draft.owner = null;
  return new WeakRef(doc);
}
