// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the deleted key is a string, the stored one a number"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const frame = { line: 1 };
  const held = { native, byLine: new Map() };
  held.byLine.set(frame.line, frame);
  registry.register(frame, held);
  held.byLine.delete(`${frame.line}`);
  return new WeakRef(frame);
}
