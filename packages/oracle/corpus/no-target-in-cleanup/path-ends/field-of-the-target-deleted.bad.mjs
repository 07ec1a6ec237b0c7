// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the link of the target to the record is deleted, which is not the one that counts"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const doc = { pages: 2 };
  const held = { native, owner: doc };
  doc.held = held;
  registry.register(doc, held);
  delete doc.held;
  return new WeakRef(doc);
}
