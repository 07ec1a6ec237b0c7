// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"register is applied to a list of arguments without a way back to the target"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  FinalizationRegistry.prototype.register.apply(registry, [sheet, native.release, sheet]);
  return new WeakRef(sheet);
}
