// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"register is taken from the prototype and called with the registry as receiver"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  FinalizationRegistry.prototype.register.call(registry, sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
