// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"setting length to 0 drops every element of the held list"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const frame = { line: 1 };
  const held = { native, stack: [frame] };
  registry.register(frame, held);
  held.stack.length = 0;
  return new WeakRef(frame);
}
