// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"optional chaining on the registry and on the method"}
const registry = globalThis.FinalizationRegistry ? new FinalizationRegistry((fn) => fn()) : undefined;

export function make(native) {
  const sheet = { cells: 9 };
  registry?.register?.(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
