// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the registry has a second name in the function"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  const finalizers = registry;
  finalizers.register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
