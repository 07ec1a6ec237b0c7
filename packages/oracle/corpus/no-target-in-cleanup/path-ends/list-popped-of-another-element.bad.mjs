// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what is popped is the element pushed last, which is not the target"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const frame = { line: 1 };
  const held = { native, stack: [] };
  registry.register(frame, held);
  held.stack.push(frame);
  held.stack.push({ line: 2 });
  held.stack.pop();
  return new WeakRef(frame);
}
