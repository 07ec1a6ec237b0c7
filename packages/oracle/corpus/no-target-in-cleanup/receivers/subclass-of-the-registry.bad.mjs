// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"an instance of a subclass registers like its base"}
class CleanupRegistry extends FinalizationRegistry {
  constructor() { super((fn) => fn()); }
}
const cleanups = new CleanupRegistry();

export function make(native) {
  const sheet = { cells: 9 };
  cleanups.register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
