// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"the helper gets the registry as its first argument"}
const registry = new FinalizationRegistry((fn) => fn());

function enrol(finalizers, object, cleanup) {
  finalizers.register(object, cleanup);
}

export function make(native) {
  const sheet = { cells: 9 };
  enrol(registry, sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
