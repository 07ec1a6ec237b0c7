// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Function.prototype.call bound to register, holding a bound function with a number"}
const registerIn = Function.prototype.call.bind(FinalizationRegistry.prototype.register);
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  registerIn(registry, sheet, native.release.bind(null, sheet.cells));
  return new WeakRef(sheet);
}
