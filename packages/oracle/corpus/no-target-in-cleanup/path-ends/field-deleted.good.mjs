// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the field of the held record is deleted right after the registration"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const doc = { pages: 2 };
  const held = { native, owner: doc };
  registry.register(doc, held);
  delete held.owner;
  return new WeakRef(doc);
}
