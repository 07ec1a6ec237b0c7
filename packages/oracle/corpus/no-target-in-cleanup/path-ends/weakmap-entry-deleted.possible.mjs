// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the entry of the held value in the module WeakMap is deleted"}
const ownerOf = new WeakMap();
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const frame = { line: 1 };
  const held = { native };
  ownerOf.set(held, frame);
  registry.register(frame, held);
  ownerOf.delete(held);
  return new WeakRef(frame);
}
