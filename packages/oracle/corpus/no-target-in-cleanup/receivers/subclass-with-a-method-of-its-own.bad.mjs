// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"a method of the subclass forwards to this.register"}
class CleanupRegistry extends FinalizationRegistry {
  constructor() { super((fn) => fn()); }
  track(object, cleanup) { this.register(object, cleanup, object); return object; }
}
const cleanups = new CleanupRegistry();

export function make(native) {
  const sheet = { cells: 9 };
  cleanups.track(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
