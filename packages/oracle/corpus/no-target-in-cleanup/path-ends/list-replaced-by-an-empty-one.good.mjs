// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the field gets a new list, and the old one with the target is gone"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const frame = { line: 1 };
  const held = { native, stack: [frame] };
  registry.register(frame, held);
  held.stack = [];
  return new WeakRef(frame);
}
