// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a direct eval in an unrelated function sees the module scope only"}
const registry = new FinalizationRegistry((release) => release());
const compute = (formula) => eval(formula);

export function make(native) {
  const sheet = { rows: 3 };
  sheet.total = compute('2 * 3');
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
