// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"eval called as a property is an indirect eval"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const sheet = { rows: 3 };
  const compute = (formula) => globalThis.eval(formula);
  sheet.total = compute('2 * 3');
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
