// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"register is taken off and bound to its registry"}
const registry = new FinalizationRegistry((fn) => fn());
const whenGone = registry.register.bind(registry);

export function make(native) {
  const sheet = { cells: 9 };
  whenGone(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
