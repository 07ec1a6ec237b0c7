// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the registry is made by Reflect.construct"}
const registry = Reflect.construct(FinalizationRegistry, [(fn) => fn()]);

export function make(native) {
  const sheet = { cells: 9 };
  registry.register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
