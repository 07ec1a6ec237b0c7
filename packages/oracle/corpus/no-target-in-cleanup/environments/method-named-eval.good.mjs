// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a method that is called eval is no eval"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const sheet = { rows: 3, eval(formula) { return formula.length * this.rows; } };
  const compute = (engine, formula) => engine.eval(formula);
  sheet.total = compute(sheet, '2 * 3');
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
