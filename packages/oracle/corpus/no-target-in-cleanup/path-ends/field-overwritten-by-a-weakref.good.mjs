// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the field of the held record is replaced by a WeakRef in the next line"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const doc = { pages: 2 };
  const held = { native, owner: doc };
  registry.register(doc, held);
  held.owner = new WeakRef(doc);
  return held.owner;
}
