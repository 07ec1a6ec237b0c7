// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the override wraps target and cleanup into one record and forwards it to super"}
class CleanupRegistry extends FinalizationRegistry {
  constructor() { super(({ cleanup }) => cleanup()); }
  register(object, cleanup) { super.register(object, { cleanup, object }); }
}
const cleanups = new CleanupRegistry();

export function make(native) {
  const sheet = { cells: 9 };
  cleanups.register(sheet, native.release);
  return new WeakRef(sheet);
}
