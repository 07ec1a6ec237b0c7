// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"target and closure come out of one spread list"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  const args = [sheet, () => native.release(sheet.cells)];
  registry.register(...args);
  return new WeakRef(sheet);
}
