// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"primordials style: call is bound to register, so the registry is the first argument"}
const { bind, call } = Function.prototype;
const uncurryThis = bind.bind(call);
const registerIn = uncurryThis(FinalizationRegistry.prototype.register);
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const sheet = { cells: 9 };
  registerIn(registry, sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
