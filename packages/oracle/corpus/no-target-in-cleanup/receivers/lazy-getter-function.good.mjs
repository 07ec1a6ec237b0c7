// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the lazily made registry holds a bound function with a number"}
let shared = null;
function finalizers() {
  return (shared ||= new FinalizationRegistry((fn) => fn()));
}

export function make(native) {
  const sheet = { cells: 9 };
  finalizers().register(sheet, native.release.bind(null, sheet.cells));
  return new WeakRef(sheet);
}
