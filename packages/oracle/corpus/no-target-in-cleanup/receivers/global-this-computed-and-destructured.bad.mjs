// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the constructor is destructured from globalThis under another name"}
const { FinalizationRegistry: Finalizer = class { register() {} } } = globalThis;
const registry = new Finalizer((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  registry.register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
