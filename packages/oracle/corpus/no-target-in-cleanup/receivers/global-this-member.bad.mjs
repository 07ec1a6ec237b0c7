// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the constructor is read from globalThis"}
const registry = new globalThis.FinalizationRegistry((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  registry.register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
