// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the entry of the held value gets a number in place of the target"}
const ownerOf = new WeakMap();
const registry = new FinalizationRegistry((held) => held.native.release(ownerOf.get(held)));

export function make(native) {
  const frame = { line: 1 };
  const held = { native };
  ownerOf.set(held, frame);
  registry.register(frame, held);
  ownerOf.set(held, frame.line);
  return new WeakRef(frame);
}
