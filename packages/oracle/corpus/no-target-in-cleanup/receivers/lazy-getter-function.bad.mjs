// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"a local function creates the registry once and returns it"}
let shared = null;
function finalizers() {
  if (shared === null) shared = new FinalizationRegistry((fn) => fn());
  return shared;
}

export function make(native) {
  const sheet = { cells: 9 };
  finalizers().register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
