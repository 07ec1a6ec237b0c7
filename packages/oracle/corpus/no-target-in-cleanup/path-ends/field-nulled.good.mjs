// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the field of the held record is set to null in the same function"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const doc = { pages: 2 };
  const held = { native };
  held.owner = doc;
  held.pages = held.owner.pages;
  held.owner = null;
  registry.register(doc, held);
  return new WeakRef(doc);
}
