// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the field gets a new list, but another field still has the old one"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const frame = { line: 1 };
  const stack = [frame];
  const held = { native, stack, first: stack };
  registry.register(frame, held);
  held.stack = [];
  return new WeakRef(frame);
}
