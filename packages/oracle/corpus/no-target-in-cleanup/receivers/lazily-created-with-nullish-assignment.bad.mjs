// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the registry is created by ??= at the first use"}
let registry;

export function make(native) {
  const sheet = { cells: 9 };
  registry ??= new FinalizationRegistry((fn) => fn());
  registry.register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
