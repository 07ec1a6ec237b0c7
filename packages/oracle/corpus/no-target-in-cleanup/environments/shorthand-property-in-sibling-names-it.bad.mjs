// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a shorthand property in a sibling closure is a reference to the variable"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const cursor = { row: 0 };
  const snapshot = () => ({ cursor });
  registry.register(cursor, () => native.release());
  return new WeakRef(cursor);
}
