// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the held Set is cleared after the target was added"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const frame = { line: 1 };
  const held = { native, open: new Set([frame]) };
  registry.register(frame, held);
  held.open.clear();
  return new WeakRef(frame);
}
