// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an alias made at module level is an indirect eval on every engine"}
const registry = new FinalizationRegistry((release) => release());
const evaluate = eval;

export function make(native) {
  const sheet = { rows: 3 };
  const compute = (formula) => evaluate(formula);
  sheet.total = compute('2 * 3');
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
