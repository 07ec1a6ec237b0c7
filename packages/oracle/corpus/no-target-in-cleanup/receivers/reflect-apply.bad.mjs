// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"register is called through Reflect.apply"}
const { register } = FinalizationRegistry.prototype;
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  Reflect.apply(register, registry, [sheet, () => native.release(sheet.cells)]);
  return new WeakRef(sheet);
}
