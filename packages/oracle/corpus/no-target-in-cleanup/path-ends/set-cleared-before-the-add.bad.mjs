// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the Set is cleared first, and the target added after that"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const frame = { line: 1 };
  const held = { native, open: new Set([1, 2]) };
  held.open.clear();
  held.open.add(frame);
  registry.register(frame, held);
  return new WeakRef(frame);
}
