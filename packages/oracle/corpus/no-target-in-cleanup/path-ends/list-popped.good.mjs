// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is pushed on the held list and popped again"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const frame = { line: 1 };
  const held = { native, stack: [] };
  registry.register(frame, held);
  held.stack.push(frame);
  held.stack.pop();
  return new WeakRef(frame);
}
