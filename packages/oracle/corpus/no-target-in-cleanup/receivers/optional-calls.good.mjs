// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"optional chaining, holding a record without the target"}
const registry = globalThis.FinalizationRegistry ? new FinalizationRegistry((held) => held.native.release()) : undefined;

export function make(native) {
  const sheet = { cells: 9 };
  registry?.register?.(sheet, { native, cells: sheet?.cells });
  return new WeakRef(sheet);
}
