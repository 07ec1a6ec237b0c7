// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the override keeps only one field of what it is given and forwards that to super"}
class CleanupRegistry extends FinalizationRegistry {
  constructor() { super((fn) => fn()); }
  register(object, options) { super.register(object, options.cleanup); }
}
const cleanups = new CleanupRegistry();

export function make(native) {
  const sheet = { cells: 9 };
  cleanups.register(sheet, { cleanup: native.release, owner: sheet });
  return new WeakRef(sheet);
}
